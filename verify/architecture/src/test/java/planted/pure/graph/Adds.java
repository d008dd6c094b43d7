package planted.pure.graph;

/** A pure function. */
final class Adds {
    private Adds() {}

    static int add(int a, int b) {
        return a + b;
    }
}
