package planted.streams.graph;

/** A library that talks. */
final class Talks {
    private Talks() {}

    static void talk() {
        System.out.println("hello");
    }

    static void trace(Exception e) {
        e.printStackTrace();
    }
}
