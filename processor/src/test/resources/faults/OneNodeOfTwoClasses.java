import dev.hamilton.annotation.Dataflow;

@Dataflow(includes = {OneNodeOfTwoClasses.First.class, OneNodeOfTwoClasses.Second.class})
final class OneNodeOfTwoClasses {
    @Dataflow
    static final class First {
        static double twice(double spend) {
            return spend * 2;
        }
    }

    @Dataflow
    static final class Second {
        static double twice(double spend) { // expect H104
            return spend + spend;
        }
    }
}
