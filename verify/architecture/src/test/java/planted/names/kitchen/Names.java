package planted.names.kitchen;

/** Names with and without a drawer. */
final class Names {
    private Names() {}

    static final class BaseKnife {}

    static final class KnifeManager {}

    static final class KnifeImpl {}

    static final class Database {}

    static final class Simple {}
}
