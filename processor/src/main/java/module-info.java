/** Checks dataflows while javac compiles them, and writes their catalogs. */
module dev.hamilton.processor {
    requires static org.jspecify;
    requires dev.hamilton.core;
    requires com.palantir.javapoet;
    requires java.compiler;
}
