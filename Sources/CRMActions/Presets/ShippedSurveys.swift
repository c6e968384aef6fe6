import CRMDomain
import Wording

/// The surveys that a new store starts with: one after a sale, one after a refusal (F270, F271).
enum ShippedSurveys {
  private static let all: [(name: String, title: Text, text: String)] = [
    ("quality", Text("Quality of our work", "Оценка качества"), quality),
    ("farewell", Text("Farewell", "Прощальное письмо"), farewell),
  ]

  /// The surveys as records of a store; they stand before the rules that send them.
  static func records(_ language: Language) -> [ShippedRecord] {
    all.map { name, title, text in
      ShippedRecord(
        kind: Survey.kind, key: Survey.name,
        draft: [
          Survey.name: .text(name), Survey.title: .text(title[language]),
          Survey.topic: .text(Questionnaire.anyTopic), Survey.enabled: .integer(1),
          Survey.shipped: .integer(1), Survey.text: .text(text),
        ])
    }
  }

  private static let quality = """
    # Оценка качества: после отгрузки заказа
    survey quality
    title Оценка качества | Quality of our work
    call +2d
    remind +5d
    again +180d
    subject Оцените, пожалуйста, нашу работу | How did we do?

    letter ru
      Здравствуйте, {contact.first_name}!

      Спасибо, что выбрали нас. Помогите нам работать лучше: ответьте на пять вопросов, это займёт две минуты.

      {link}

      {questions}

      С уважением,
      {owner.name}
      {our.name}

    letter en
      Hello {contact.first_name},

      Thank you for choosing us. Please help us to do better: five questions, two minutes.

      {link}

      {questions}

      Kind regards,
      {owner.name}
      {our.name}

    question overall scale 1..10 required low 6
      Как вы оцениваете работу с нами в целом? | How do you rate working with us as a whole?
    question recommend nps
      Насколько вероятно, что вы порекомендуете нас коллегам? | How likely are you to recommend us to a colleague?
    question liked several
      Что понравилось? | What did you like?
      - speed Скорость | Speed
      - price Цена | Price
      - goods Товар | The goods
      - advice Консультация менеджера | The advice of the manager
      - delivery Доставка | Delivery
    question disliked several
      Что не понравилось? | What did you not like?
      - speed Скорость | Speed
      - price Цена | Price
      - goods Товар | The goods
      - advice Консультация менеджера | The advice of the manager
      - delivery Доставка | Delivery
    question words text
      Что нам стоит изменить? | What should we change?
    """

  private static let farewell = """
    # Прощальное письмо: когда клиент отказался
    survey farewell
    title Прощальное письмо | Farewell
    call +3d
    again +180d
    subject Нам жаль, что не получилось | We are sorry that it did not work out

    letter ru
      Здравствуйте, {contact.first_name}!

      Жаль, что в этот раз мы вам не подошли. Подскажите, пожалуйста, почему: три коротких вопроса помогут нам исправиться.

      {link}

      {questions}

      Будем рады, если вы вернётесь.

      С уважением,
      {owner.name}
      {our.name}

    letter en
      Hello {contact.first_name},

      We are sorry that we were not the right choice this time. Please tell us why: three short questions help us to do better.

      {link}

      {questions}

      We would be glad to see you again.

      Kind regards,
      {owner.name}
      {our.name}

    question reason choice required
      Что стало главной причиной отказа? | What was the main reason?
      - price Цена | The price
      - terms Сроки или условия | Delivery time or terms
      - goods Не подошёл товар | The goods did not fit
      - service Не понравилось, как с нами работали | The way we were treated
      - competitor Выбрали другого поставщика | We chose another supplier
      - later Покупка отложена | The purchase is put off
      - other Другое | Something else
    question manager scale 1..10 low 6
      Как вы оцениваете работу менеджера? | How do you rate the work of the manager?
    question words text
      Что нам стоило сделать иначе? | What should we have done differently?
    """
}
