package eu.nordfracht.logistics.dto;

import java.math.BigDecimal;
import java.util.List;

public record DeclarationForm(String office, String reference, Party importer, List<Line> lines) {

    public record Party(String name, String eori, String street, String city) {
    }

    public record Line(String tariffCode, String description, BigDecimal value, int pieces) {
    }

    public DeclarationForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public String firstDescription() {
        return lines.stream().map(Line::description).findFirst().orElse("");
    }
}
