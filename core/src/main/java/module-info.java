/**
 * Hamilton's core: annotations, catalog, graph, plan, run and results, with no dependency but optional logging.
 */
module dev.hamilton.core {
    requires static transitive org.jspecify;

    exports dev.hamilton.annotation;
    exports dev.hamilton.column;
    exports dev.hamilton.model;
    exports dev.hamilton.problem;
    exports dev.hamilton.result;

    uses dev.hamilton.column.ColumnType;
}
