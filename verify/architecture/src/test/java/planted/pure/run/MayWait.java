package planted.pure.run;

import java.util.concurrent.CountDownLatch;

/** Running is where threads are. */
final class MayWait {
    private MayWait() {}

    static CountDownLatch latch() {
        return new CountDownLatch(1);
    }
}
