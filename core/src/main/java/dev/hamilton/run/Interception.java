package dev.hamilton.run;

import java.util.List;

/** Nests interceptors around a step. */
final class Interception {
    private Interception() {}

    static StepInterceptor.Next around(List<StepInterceptor> interceptors, BoundStep step) {
        StepInterceptor.Next next = step.call()::call;
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            StepInterceptor interceptor = interceptors.get(i);
            StepInterceptor.Next inner = next;
            next = arguments -> interceptor.around(step.step(), arguments, inner);
        }
        return next;
    }
}
