package eu.nordfracht.logistics.dto;

import eu.nordfracht.logistics.domain.CarrierCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class ShipmentSearch {

    public enum SortField {
        CREATED("s.created_at"),
        REFERENCE("s.reference"),
        WEIGHT("s.weight_grams"),
        STATUS("s.status");

        private final String column;

        SortField(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }

        public static SortField from(String name) {
            return Arrays.stream(values())
                    .filter(f -> f.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(CREATED);
        }
    }

    private final String status;
    private final String sort;
    private final String direction;
    private final CarrierCode carrier;
    private final LocalDate from;
    private final List<String> references;
    private final int limit;

    private ShipmentSearch(Builder builder) {
        this.status = builder.status;
        this.sort = builder.sort;
        this.direction = builder.direction;
        this.carrier = builder.carrier;
        this.from = builder.from;
        this.references = List.copyOf(builder.references);
        this.limit = builder.limit;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String getStatus() {
        return status;
    }

    public String getSort() {
        return sort;
    }

    public String getDirection() {
        return direction;
    }

    public CarrierCode getCarrier() {
        return carrier;
    }

    public LocalDate getFrom() {
        return from;
    }

    public List<String> getReferences() {
        return references;
    }

    public int getLimit() {
        return limit;
    }

    public static final class Builder {

        private String status;
        private String sort = "created";
        private String direction = "desc";
        private CarrierCode carrier;
        private LocalDate from;
        private final List<String> references = new ArrayList<>();
        private int limit = 50;

        public Builder status(String value) {
            this.status = value;
            return this;
        }

        public Builder sort(String field, String order) {
            this.sort = field;
            this.direction = order;
            return this;
        }

        public Builder carrier(CarrierCode value) {
            this.carrier = value;
            return this;
        }

        public Builder from(LocalDate value) {
            this.from = value;
            return this;
        }

        public Builder reference(String value) {
            this.references.add(value);
            return this;
        }

        public Builder limit(int value) {
            this.limit = Math.min(value, 500);
            return this;
        }

        public ShipmentSearch build() {
            return new ShipmentSearch(this);
        }
    }
}
