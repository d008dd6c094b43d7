/**
 * Frames from queries and tables of any database that has a JDBC driver, and back.
 *
 * <p><b>What.</b> {@link dev.hamilton.jdbc.JdbcLoader} reads the result of a query, or the wanted columns of a table, row by row
 * as the driver fetches them; {@link dev.hamilton.jdbc.JdbcSaver} writes a table in batches, in one transaction. <b>In.</b> A
 * {@link javax.sql.DataSource}, whose connections are given back as they were. <b>Out.</b> Frames, tables, or a
 * {@link dev.hamilton.io.TransferException} with the query or table and what the database says of it. <b>Who calls.</b> Programs,
 * and whoever materializes results.
 *
 * <p>NULL is missing, and the reverse. Integers, floating-point numbers, booleans, texts and dates have columns of their own. Columns
 * of objects have decimals as {@link java.math.BigDecimal}, timestamps as {@link java.time.LocalDateTime}, timestamps with a time
 * zone as {@link java.time.Instant}, times as {@link java.time.LocalTime}, with a time zone as {@link java.time.OffsetTime}, bytes
 * as read-only {@link java.nio.ByteBuffer}s, arrays as {@link java.util.List}s, structs within them as {@link java.util.Map}s, and whatever else Java has a
 * class for, such as {@link java.util.UUID}. The rest is text as the database writes it: JSON, XML, intervals, bits, money, enums, ranges, structs.
 * Infinite dates and times are refused, and so is 24:00. Timestamps within lists, structs and maps of DuckDB's, which its driver changes
 * where the calendar or the time zone of this process leaves days or hours out, are refused where they may have been changed.
 *
 * <p>SQLite keeps any value in any column: there the type that a column is declared with decides, and what is something else is
 * refused; results of expressions have the type that their values need. Tested on PostgreSQL, SQLite and DuckDB.
 */
@NullMarked
package dev.hamilton.jdbc;

import org.jspecify.annotations.NullMarked;
