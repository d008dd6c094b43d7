package dev.hamilton.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a table is called. A point in a name is part of it: a schema is a name of its own.
 *
 * @param schema the schema that it is in; null for the one in which the database looks
 * @param table its own name
 */
record TableName(@Nullable String schema, String table) {

    TableName {
        Objects.requireNonNull(table, "table");
    }

    static TableName in(String schema, String table) {
        return new TableName(Objects.requireNonNull(schema, "schema"), table);
    }

    /** As the database wants it in SQL. */
    String quoted(Connection connection) throws SQLException {
        String name = Database.quoted(connection, table);
        return schema == null ? name : Database.quoted(connection, schema) + "." + name;
    }

    @Override
    public String toString() {
        return "table " + (schema == null ? table : schema + "." + table);
    }
}
