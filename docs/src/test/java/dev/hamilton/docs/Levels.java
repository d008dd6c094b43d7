package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Subdag;

/** Whether what is measured rises. */
@Dataflow
final class Levels {
    // tag::subdag[]
    @Subdag(
            modules = Growth.class,
            cases = {
                @Subdag.Case(name = "spendRise", inputs = @Bind(parameter = "level", from = "spend")),
                @Subdag.Case(name = "signupsRise", inputs = @Bind(parameter = "level", from = "signups"))
            })
    static boolean rises(double growth) {
        return growth > 0;
    }
    // end::subdag[]
}
