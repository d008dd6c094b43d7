package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Tag;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An amount of money: the shop's own annotation, which stands for the labels that it carries. */
@Tag(key = "unit", value = "eur")
@Tag(key = "owner", value = "finance")
@Retention(RetentionPolicy.RUNTIME)
@interface Money {}
