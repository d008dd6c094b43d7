/**
 * Hamilton's core: annotations, catalog, graph, plan, run and results, with no dependency but optional logging.
 */
module dev.hamilton.core {
    requires static jdk.jfr;
    requires static transitive org.jspecify;
    requires static org.slf4j;

    exports dev.hamilton;
    exports dev.hamilton.annotation;
    exports dev.hamilton.catalog;
    exports dev.hamilton.column;
    exports dev.hamilton.declaration;
    exports dev.hamilton.expand;
    exports dev.hamilton.graph;
    exports dev.hamilton.io;
    exports dev.hamilton.lineage;
    exports dev.hamilton.model;
    exports dev.hamilton.plan;
    exports dev.hamilton.problem;
    exports dev.hamilton.quality;
    exports dev.hamilton.reader;
    exports dev.hamilton.render;
    exports dev.hamilton.result;
    exports dev.hamilton.run;
    exports dev.hamilton.run.check;
    exports dev.hamilton.run.hook;

    uses dev.hamilton.column.ColumnType;
    uses dev.hamilton.run.Kernels.Provider;
}
