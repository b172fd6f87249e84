/// What a word or phrase does in a turn of a conversation.
enum TurnRole: Sendable, CaseIterable {
    /// Thanks, greetings, particles of politeness.
    case courtesy
    /// Announces another subject: "chuyện khác".
    case departing
    /// Opens a question as if none had been asked before: "cho hỏi".
    case opening
    /// At the beginning, takes up what was said: "còn", "thế thì".
    case resuming
    /// At the beginning, may take up what was said or a thought of its own: "vậy", "nếu".
    case joining
    /// Puts the question that was asked to something else: "thì sao".
    case closing
    /// Stands for something named elsewhere: "cái đó", "trường hợp này".
    case pointing
    /// Speaks to who answers: "bạn tên gì".
    case addressing
    case asking
    /// An aspect that any matter has: papers, fee, time, place.
    case aspect
    /// A word of a field that names no matter by itself: "thuế", "lương", "chồng".
    case general
    case function
    case number
    /// All else: what names a matter.
    case content
}
