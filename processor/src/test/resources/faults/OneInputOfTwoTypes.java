import dev.hamilton.annotation.Dataflow;

@Dataflow
final class OneInputOfTwoTypes {
    static double twice(double spend) {
        return spend * 2;
    }

    static int length(String spend) { // expect H106
        return spend.length();
    }
}
