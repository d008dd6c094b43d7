/**
 * Features in two places: of all clients in a batch, to train a model, and of one client in a service, to ask it.
 *
 * <p>In: clients with what they spent. Out: features of them. Started by {@code Service} or the command line.
 */
@NullMarked
package dev.hamilton.examples.online;

import org.jspecify.annotations.NullMarked;
