/**
 * Frames from queries and tables of any database that has a JDBC driver, and back.
 *
 * <p><b>What.</b> {@link dev.hamilton.jdbc.JdbcLoader} reads the result of a query, or the wanted columns of a table, row by row
 * as the driver fetches them; {@link dev.hamilton.jdbc.JdbcSaver} writes a table in batches, in one transaction. <b>In.</b> A
 * {@link javax.sql.DataSource}, whose connections are given back as they were. <b>Out.</b> Frames, tables, or a
 * {@link dev.hamilton.io.TransferException} with the query or table and what the database says of it. <b>Who calls.</b> Programs,
 * and whoever materializes results.
 *
 * <p>NULL is missing, and the reverse. Integers, floating-point numbers, booleans, texts and dates have columns of their own;
 * everything else is in columns of objects: decimals are {@link java.math.BigDecimal}, timestamps {@link java.time.LocalDateTime},
 * timestamps with a time zone {@link java.time.Instant}, times {@link java.time.LocalTime}, others what the driver gives. Tested on
 * PostgreSQL, SQLite and DuckDB.
 */
@NullMarked
package dev.hamilton.jdbc;

import org.jspecify.annotations.NullMarked;
