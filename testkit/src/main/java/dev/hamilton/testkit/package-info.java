/**
 * What the tests of adapters and dataflows share: contracts, recorders, notations and assertions.
 *
 * <p>In: a part under test. Out: JUnit tests and AssertJ failures. Called by tests only.
 */
@NullMarked
package dev.hamilton.testkit;

import org.jspecify.annotations.NullMarked;
