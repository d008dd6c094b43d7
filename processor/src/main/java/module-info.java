/** Checks dataflows while javac compiles them, and writes their catalogs. */
module dev.hamilton.processor {
    requires static org.jspecify;
    requires dev.hamilton.core;
    requires com.palantir.javapoet;
    requires java.compiler;
    requires static jdk.compiler;

    uses dev.hamilton.column.ColumnType;

    provides javax.annotation.processing.Processor with
            dev.hamilton.processor.CompositionProcessor,
            dev.hamilton.processor.DataflowProcessor;
}
