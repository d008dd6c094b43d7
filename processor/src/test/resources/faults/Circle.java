import dev.hamilton.annotation.Dataflow;

@Dataflow
final class Circle {
    static double dough(double yeast) { // expect H105
        return yeast;
    }

    static double yeast(double crumb, double water) {
        return crumb;
    }

    static double crumb(double dough) {
        return dough;
    }
}
