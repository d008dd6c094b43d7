package dev.hamilton.catalog;

import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.quality.OnFail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the checks of a method: what each attribute asks for. Confined to one thread. */
final class CheckCataloguer {
    private final TypeSystem types;
    private final Problems problems;

    CheckCataloguer(TypeSystem types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Reads a {@code @Check}. */
    Modifier read(AnnotationDeclaration annotation, AttributeRef place, SourceRef method) {
        return new Reading(annotation, place, method).read();
    }

    /** Reads a {@code @CheckWith}. */
    Modifier readWith(AnnotationDeclaration annotation) {
        List<Check> checks = new ArrayList<>();
        ValueType validator = annotation.type("value");
        if (validator != PrimitiveType.VOID) { // a class that the compiler could not find, and reports itself
            Code code = new Code.Validator(validator.erasure());
            checks.add(Check.by(code, validator.display(), null, OnFail.valueOf(annotation.text("onFail"))));
        }
        return new Modifier.Checks(checks, annotation.texts("target"));
    }

    /** One annotation. Attributes are read in the order in which the annotation declares them. */
    private final class Reading {
        private final AnnotationDeclaration annotation;
        private final AttributeRef place;
        private final SourceRef method;
        private final List<Check> checks = new ArrayList<>();

        Reading(AnnotationDeclaration annotation, AttributeRef place, SourceRef method) {
            this.annotation = annotation;
            this.place = place;
            this.method = method;
        }

        Modifier read() {
            int before = problems.count();
            limits("range").ifPresent(limits -> add("range", new Criterion.Range(limits[0], limits[1])));
            List<String> values = annotation.texts("valuesIn");
            if (!values.isEmpty()) {
                add("valuesIn", new Criterion.ValuesIn(values));
            }
            addShares();
            ValueType type = annotation.type("dataType");
            if (type != PrimitiveType.VOID) {
                add("dataType", new Criterion.DataType(type));
            }
            double deviation = annotation.number("maxStandardDev");
            if (deviation != Double.POSITIVE_INFINITY && isSound(deviation >= 0, "maxStandardDev", deviation)) {
                add("maxStandardDev", new Criterion.MaxStandardDev(deviation));
            }
            limits("meanInRange")
                    .ifPresent(limits -> add("meanInRange", new Criterion.MeanInRange(limits[0], limits[1])));
            addTexts();
            addSchema();
            if (checks.isEmpty() && problems.count() == before) {
                report(
                        ProblemCode.EMPTY_CHECK,
                        "",
                        "a @Check says nothing that is to be checked",
                        "set an attribute, such as range, or take the annotation away");
            }
            return new Modifier.Checks(checks, annotation.texts("target"));
        }

        private void addShares() {
            double nulls = annotation.number("maxNullFraction");
            if (nulls != 1 && isSound(nulls >= 0 && nulls < 1, "maxNullFraction", nulls)) {
                add("maxNullFraction", new Criterion.MaxNullFraction(nulls));
            }
            if (!annotation.flag("allowNulls")) {
                add("allowNulls", new Criterion.MaxNullFraction(0));
            }
            double nans = annotation.number("maxNanFraction");
            if (nans != 1 && isSound(nans >= 0 && nans < 1, "maxNanFraction", nans)) {
                add("maxNanFraction", new Criterion.MaxNanFraction(nans));
            }
            if (!annotation.flag("allowNan")) {
                add("allowNan", new Criterion.MaxNanFraction(0));
            }
        }

        private void addTexts() {
            List<String> wanted = annotation.texts("contains");
            if (!wanted.isEmpty()) {
                add("contains", new Criterion.Contains(wanted));
            }
            List<String> unwanted = annotation.texts("doesNotContain");
            if (!unwanted.isEmpty()) {
                add("doesNotContain", new Criterion.DoesNotContain(unwanted));
            }
        }

        private void addSchema() {
            ValueType record = annotation.type("schema");
            if (record == PrimitiveType.VOID) {
                return;
            }
            List<TypeSystem.Component> columns = types.recordComponents(record).orElse(List.of());
            if (columns.isEmpty()) {
                report(
                        ProblemCode.NOT_A_RECORD,
                        "schema",
                        "the columns are to be those of %s, which is not a record with components"
                                .formatted(record.display()),
                        "name a record whose components are the columns");
            } else {
                add("schema", new Criterion.Schema(record, columns));
            }
        }

        private void add(String attribute, Criterion criterion) {
            checks.add(new Check(attribute, criterion, OnFail.valueOf(annotation.text("onFail"))));
        }

        /* Two numbers, the lesser first. */
        private Optional<double[]> limits(String attribute) {
            List<Double> limits = annotation.list(attribute, Double.class);
            if (limits.isEmpty()) {
                return Optional.empty();
            }
            if (limits.size() != 2) {
                report(
                        ProblemCode.INVALID_LIMITS,
                        attribute,
                        "the limits of a check are two, but here %s"
                                .formatted(limits.size() == 1 ? "is 1" : "are " + limits.size()),
                        "write %s = {least, greatest}".formatted(attribute));
                return Optional.empty();
            }
            double from = limits.get(0);
            double to = limits.get(1);
            if (!(from <= to)) {
                report(
                        ProblemCode.INVALID_LIMITS,
                        attribute,
                        "nothing is from %s to %s".formatted(from, to),
                        from > to ? "write %s = {%s, %s}".formatted(attribute, to, from) : "write two numbers");
                return Optional.empty();
            }
            return Optional.of(new double[] {from, to});
        }

        private boolean isSound(boolean sound, String attribute, double value) {
            if (!sound) {
                boolean share = !attribute.equals("maxStandardDev");
                report(
                        ProblemCode.INVALID_LIMITS,
                        attribute,
                        "%s cannot be %s".formatted(share ? "a share of the rows" : "a standard deviation", value),
                        share ? "write a number from 0 to 1" : "write a number that is not negative");
            }
            return sound;
        }

        private void report(ProblemCode code, String attribute, String message, String fix) {
            problems.add(Problem.of(code, message)
                    .at(method)
                    .on(attribute.isEmpty() ? place : place.attribute(attribute))
                    .fix(fix));
        }
    }
}
