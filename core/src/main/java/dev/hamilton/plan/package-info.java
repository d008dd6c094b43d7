/**
 * Planning: decides what a request computes, in which order, over one row or over columns, and when a value is dropped.
 *
 * <p>In: a {@link dev.hamilton.graph.Graph} and a {@link dev.hamilton.plan.Request}. Out: a
 * {@link dev.hamilton.plan.Plan}, which only moves slots, or every problem of the request. Called by the front door. Pure.
 */
@NullMarked
package dev.hamilton.plan;

import org.jspecify.annotations.NullMarked;
