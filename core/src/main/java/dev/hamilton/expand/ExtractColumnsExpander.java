package dev.hamilton.expand;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Extract;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Puts one function a column behind a function that returns a frame. */
final class ExtractColumnsExpander implements Expander<Modifier.ExtractColumns> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.ExtractColumns modifier, Site site) {
        return Sinks.followed(functions, frame -> columns(frame, modifier, site));
    }

    private static List<FunctionDef> columns(FunctionDef frame, Modifier.ExtractColumns modifier, Site site) {
        List<FunctionDef> columns = new ArrayList<>();
        if (!site.isFrame(frame.output())) {
            site.report(
                    ProblemCode.UNSUITABLE_EXTRACT,
                    "'%s' returns %s, which is no frame"
                            .formatted(frame.name(), frame.output().display()),
                    "",
                    "return a frame, such as DataFrame, or take @ExtractColumns away");
            modifier.outputs().forEach(output -> site.lose(output.name()));
            return columns;
        }
        if (modifier.outputs().isEmpty()) {
            Extraction.unsuitable(site, "no columns of '%s' are named".formatted(frame.name()), "");
            site.loseAny();
        }
        for (Extract extract : modifier.outputs()) {
            ValueType type = extract.type();
            check(extract, site);
            Code code = new Code.ColumnOf(extract.name(), 0, type, extract.orElse());
            FunctionDef column = Extraction.part(frame, extract.name(), type, code);
            columns.add(extract.doc().isEmpty() ? column : column.documented(extract.doc()));
        }
        return columns;
    }

    /** Reports what is wrong with a column that is to be taken out of a frame. */
    static void check(Extract extract, Site site) {
        ValueType type = extract.type();
        if (type == PrimitiveType.VOID && extract.path().startsWith("value")) {
            return; // that the names have no type is said once for all
        }
        site.columns()
                .column(type)
                .map(ColumnTypes.Column::element)
                .ifPresentOrElse(
                        element -> Extraction.checkDefault(extract, element, site),
                        () -> site.report(
                                ProblemCode.UNSUITABLE_EXTRACT,
                                "'%s' is to be %s, which is no column".formatted(extract.name(), type.display()),
                                extract.path().startsWith("value") ? "type" : extract.path() + ".type",
                                "name a column class, such as DoubleColumn.class"));
    }
}
