import Wording

/// What the manual says of `crm import`.
enum ImportPages {
  static let details = Text(
    "The first line of a table names the columns, by field, by flag or by label in either language; a "
      + "column that fits no field is refused unless {--map} says what it is for. Separator, quotes and "
      + "charset are recognised.\n\nA row whose e-mail, phone, INN, SKU or login is known updates that "
      + "record, only in the columns that it has; an empty cell changes nothing. Owner, status and "
      + "stage are set on new records only. All rows are taken or none; {--each} keeps the good ones. "
      + "Rules stay out of it, so that an old table floods nobody with tasks. One 'crm undo' takes "
      + "all of it back.",
    "Первая строка таблицы называет столбцы: по полю, флагу или подписи на любом языке; столбец без "
      + "поля не принимается, пока {--map} не скажет, для чего он. Разделитель, кавычки и кодировка "
      + "узнаются.\n\nСтрока с известными почтой, телефоном, ИНН, артикулом или логином обновляет "
      + "запись, и только по имеющимся столбцам; пустая ячейка ничего не меняет. Ответственный, статус "
      + "и стадия ставятся только новым записям. Загружаются все строки или ни одной; {--each} "
      + "оставляет верные. Правила не срабатывают, чтобы старая таблица не завалила всех задачами. "
      + "Одна отмена 'crm undo' возвращает всё.")
}
