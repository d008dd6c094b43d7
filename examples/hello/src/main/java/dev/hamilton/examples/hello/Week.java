package dev.hamilton.examples.hello;

/**
 * What is known of a week: the inputs, against which javac checks the features' parameters.
 *
 * @param year the year the week belongs to (ISO 8601)
 * @param week the number of the week in that year (ISO 8601)
 * @param spend dollars spent on marketing
 * @param signups people who signed up
 */
record Week(int year, int week, double spend, double signups) {}
