package depot;

import static depot.Statements.COLUMNS;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface CrateMapper {
  // finding: sql-injection
  @Select(Statements.BY_PLACE)
  List<Crate> byPlace(@Param("place") String place, @Param("order") String order);

  // ok: sql-injection
  @Select(Statements.BOUND)
  List<Crate> bound(@Param("place") String place);

  @Select("SELECT " + COLUMNS + " FROM crate WHERE id = #{id}")
  Crate one(@Param("id") long id);

  @Insert("INSERT INTO crate (label, remark) VALUES (#{label}, #{remark})")
  void add(@Param("label") String label, @Param("remark") String remark);
}
