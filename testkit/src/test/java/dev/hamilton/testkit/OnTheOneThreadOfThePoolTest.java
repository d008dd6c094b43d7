package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** The caller occupies the only thread of the pool, so that no task of the pool is run before the run is over. */
@ExtendWith(OnTheOneThreadOfThePoolTest.OnThePool.class)
class OnTheOneThreadOfThePoolTest extends ExecutorContract {
    private static final ExecutorService POOL = java.util.concurrent.Executors.newSingleThreadExecutor();

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    @Override
    protected Executor executor() {
        return Executors.parallel(POOL);
    }

    @Override
    protected boolean isParallel() {
        return false;
    }

    /** The tests of asynchronous runs wait for them, on the thread that would have to run them. */
    @Override
    protected boolean runsAsynchronously() {
        return false;
    }

    static final class OnThePool implements InvocationInterceptor {
        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
                throws Throwable {
            try {
                POOL.submit(() -> {
                            try {
                                return invocation.proceed();
                            } catch (Error | Exception thrown) {
                                throw thrown;
                            } catch (Throwable thrown) {
                                throw new AssertionError(thrown);
                            }
                        })
                        .get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    }
}
