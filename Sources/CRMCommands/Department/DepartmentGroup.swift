import CommandSpec
import Wording

/// `crm department`: who works together, and under whom.
enum DepartmentGroup {
  static let group = Group<App>(
    "department", summary: Text("Departments and their heads", "Отделы и их руководители"),
    details: Text(
      "A department is there as soon as a user belongs to it (`crm user add --department NAME`). Its "
        + "head is who has the role head there; seniors and heads see the work of their own "
        + "department. Rules that tell the senior or the head look in the owner's department first.",
      "Отдел появляется, как только в нём есть пользователь (`crm user add --department НАЗВАНИЕ`). "
        + "Его руководитель – тот, у кого там роль head; старшие и руководители видят работу своего "
        + "отдела. Правила, которые сообщают старшему или руководителю, ищут сначала в отделе "
        + "ответственного.")
  ) {
    [.command(DepartmentList.command), .command(DepartmentRename.command)]
  }
}
