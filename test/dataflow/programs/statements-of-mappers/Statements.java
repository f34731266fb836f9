package depot;

public interface Statements {
  String BY_PLACE = "SELECT id, label, remark FROM crate WHERE place = #{place} ORDER BY ${order}";
  String BOUND = "SELECT id, label, remark FROM crate WHERE place = #{place}";
  String COLUMNS = "id, label, remark";
}
