package eu.nordfracht.logistics.domain;

import java.util.Locale;

public enum CarrierCode {
    POLAR, HARBOR, REGIO;

    public static CarrierCode parse(String value) {
        return valueOf(value.trim().toUpperCase(Locale.ROOT));
    }

    public String table() {
        return switch (this) {
            case POLAR -> "tariff_polar";
            case HARBOR -> "tariff_harbor";
            case REGIO -> "tariff_regio";
        };
    }

    public String displayName() {
        return switch (this) {
            case POLAR -> "Polarlinie AB";
            case HARBOR -> "Hafenwerk GmbH";
            case REGIO -> "RegioKurier";
        };
    }
}
