import org.testkit.Sink;
import org.testkit.Source;

// a function that calls itself for the parts of a tree, and reads some of their fields
interface Condition {}

class Equal implements Condition {
    private final String column;
    private final String variable;
    private final Object value;

    Equal(String column, Object value) {
        this.column = column;
        this.variable = column;
        this.value = value;
    }

    String getColumn() {
        return column;
    }

    String getVariable() {
        return variable;
    }

    Object getValue() {
        return value;
    }
}

class And implements Condition {
    private final Condition first;
    private final Condition second;

    And(Condition first, Condition second) {
        this.first = first;
        this.second = second;
    }

    Condition getFirst() {
        return first;
    }

    Condition getSecond() {
        return second;
    }
}

class Statements {
    void values() {
        Sink.put(format(new And(new Equal("name", Source.get()), new Equal("size", "4")))); // ok: test-flow
    }

    void columns() {
        Sink.put(format(new And(new Equal(Source.get(), "a"), new Equal("size", "4")))); // finding: test-flow
    }

    private String format(Condition condition) {
        StringBuilder text = new StringBuilder();
        if (condition instanceof Equal) {
            Equal equal = (Equal) condition;
            text.append(equal.getColumn()).append(" = :").append(equal.getVariable());
        } else if (condition instanceof And) {
            And and = (And) condition;
            text.append(format(and.getFirst()));
            text.append(" AND ");
            text.append(format(and.getSecond()));
        }
        return text.toString();
    }
}
