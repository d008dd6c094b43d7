package planted.streams.cli;

/** A command line talks. */
final class MayTalk {
    private MayTalk() {}

    static void talk() {
        System.out.println("hello");
    }
}
