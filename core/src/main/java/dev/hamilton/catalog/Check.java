package dev.hamilton.catalog;

import dev.hamilton.annotation.Naming;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.OnFail;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the value of a node is checked for. Immutable.
 *
 * @param name what the check is called, as its author writes it: {@code maxNullFraction}
 * @param criterion what the value has to be
 * @param onFail what happens if it is not
 * @since 0.1
 */
public record Check(String name, Criterion criterion, OnFail onFail) {
    private static final String SUFFIX = "Validator";

    /** The label of the nodes that hold results of checks; its value is {@code true}. */
    public static final String RESULT_TAG = "hamilton.data_quality.contains_dq_results";

    /** The label by which those nodes name the node that is checked. */
    public static final String SOURCE_TAG = "hamilton.data_quality.source_node";

    /**
     * A check by a validator that was written by hand.
     *
     * @param code the validator's code
     * @param called what people call it, such as {@code Campaign.SumsToOne}
     * @param judged the type of what it judges; null where its class says so
     * @param onFail what happens if it is not content
     * @return the check, which is called after the validator, without a {@code Validator} that its name ends in: so does the
     *     node's
     */
    public static Check by(Code code, String called, @Nullable ValueType judged, OnFail onFail) {
        String simple = called.substring(called.lastIndexOf('.') + 1);
        String name = simple.endsWith(SUFFIX) && simple.length() > SUFFIX.length()
                ? simple.substring(0, simple.length() - SUFFIX.length())
                : simple;
        return new Check(name, new Criterion.Custom(code, called, judged, false), onFail);
    }

    /**
     * The node that computes what is then checked.
     *
     * @param checked the node that is checked
     * @return {@code price_raw} for {@code price}
     */
    public static NodeName raw(NodeName checked) {
        return new NodeName(checked + "_raw");
    }

    /**
     * The node of all results, found in one pass over the value.
     *
     * @param checked the node that is checked
     * @return {@code price_validation} for {@code price}
     */
    public static NodeName validation(NodeName checked) {
        return new NodeName(checked + "_validation");
    }

    /**
     * The node of this check's result.
     *
     * @param checked the node that is checked
     * @param repetition how many checks of this name the node has before this one
     * @return {@code price_range_validator} for {@code price}, and {@code price_range_validator_1} for the next
     */
    public NodeName result(NodeName checked, int repetition) {
        return new NodeName(checked + "_" + snakeName() + "_validator" + (repetition == 0 ? "" : "_" + repetition));
    }

    private String snakeName() {
        return NodeNaming.apply(Naming.SNAKE_CASE, name);
    }

    /** The same, failing the node where it is not passed. */
    Check failing() {
        return new Check(name, criterion, OnFail.FAIL);
    }

    /** The same with other code behind a validator. */
    Check recoded(UnaryOperator<Code> change) {
        return criterion instanceof Criterion.Custom custom
                ? new Check(
                        name,
                        new Criterion.Custom(
                                change.apply(custom.code()), custom.called(), custom.judged(), custom.elements()),
                        onFail)
                : this;
    }
}
