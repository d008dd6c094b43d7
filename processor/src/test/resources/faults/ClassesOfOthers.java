import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;

@Dataflow(inputs = ClassesOfOthers.Order.class)
final class ClassesOfOthers {
    @Subdag(
            modules = {
                Tax.class,
                String.class, // expect H010
                int.class // expect H010
            })
    static double length(double tax) {
        return tax;
    }

    @WithColumns(
            modules = Math.class, // expect H010
            value = "price",
            type = double[].class)
    static double mean(DataFrame frame) {
        return frame.rowCount();
    }

    @Subdag(modules = Customer.class) // expect H010
    static double reads(double tax, double length, double mean) {
        return tax + length + mean;
    }

    static final class Tax {
        static double tax(double net) {
            return net;
        }
    }

    static final class Customer {
        String name() {
            return "";
        }

        void name(String name) {}

        int age() {
            return 0;
        }

        void age(int age) {}
    }

    record Order(DataFrame frame) {}
}
