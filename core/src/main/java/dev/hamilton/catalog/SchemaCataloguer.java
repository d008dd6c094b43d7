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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what a frame is said to hold. Confined to one thread. */
final class SchemaCataloguer {
    private final TypeSystem types;
    private final Problems problems;

    SchemaCataloguer(TypeSystem types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Reads a {@code @Schema}. */
    Modifier read(AnnotationDeclaration annotation, AttributeRef place, SourceRef method) {
        List<TypeSystem.Component> columns = new ArrayList<>();
        List<AnnotationDeclaration> written = annotation.list("columns", AnnotationDeclaration.class);
        ValueType record = annotation.type("value");
        boolean named = record != PrimitiveType.VOID;
        if (named) {
            columns.addAll(types.recordComponents(record).orElse(List.of()));
        }
        if (columns.isEmpty() && (named || written.isEmpty())) {
            String what = named ? record.display() + ", which is not a record with components" : "nothing";
            problems.add(Problem.of(ProblemCode.NOT_A_RECORD, "the columns are to be those of " + what)
                    .at(method)
                    .on(named ? place.attribute("value") : place)
                    .fix("name a record whose components are the columns, or list them"));
        }
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i).text("name");
            if (name.isBlank() || !names.add(name)) {
                problems.add(Problem.of(
                                name.isBlank() ? ProblemCode.INVALID_NAME : ProblemCode.NAME_GIVEN_TWICE,
                                name.isBlank()
                                        ? "the name of a column is blank"
                                        : "the column '%s' is described twice".formatted(name))
                        .at(method)
                        .on(place.attribute("columns[%d].name".formatted(i)))
                        .fix(name.isBlank() ? "give it a name" : "describe it once"));
            } else {
                columns.add(new TypeSystem.Component(name, written.get(i).type("type")));
            }
        }
        return new Modifier.Schema(columns, annotation.texts("target"));
    }
}
