package dev.hamilton.examples.online;

import org.jspecify.annotations.Nullable;

/** What is known of a client. */
record Client(
        int age,
        double budget,
        double spend,
        int visits,
        @Nullable String referrer) {}
