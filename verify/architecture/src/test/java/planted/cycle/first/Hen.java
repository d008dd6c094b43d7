package planted.cycle.first;

import planted.cycle.second.Egg;

/** Knows the egg, which knows the hen. */
public final class Hen {
    public Egg lays() {
        return new Egg(this);
    }
}
