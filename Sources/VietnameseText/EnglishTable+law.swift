extension EnglishTable {
    static let law = """
        what fine | how much fine | fine for | what fine for | fined for: bị phạt bao nhiêu tiền
        what penalty | what penalty for | penalty for: bị phạt bao nhiêu tiền
        what punishment for: bị phạt bao nhiêu tiền
        how much will i be fined | how much fined | will i be fined: bị phạt bao nhiêu tiền
        *fine | *penalty | *fined | *punishment | *punished | sanction: bị phạt tiền
        run red light | running red light | ran red light | jumping red light: vượt đèn đỏ
        run a red light | run through red light | cross red light: vượt đèn đỏ
        red light | *red traffic light: đèn đỏ
        yellow light | amber light: đèn vàng
        traffic light | traffic signal: đèn tín hiệu giao thông
        turn right on red | right turn on red: rẽ phải khi đèn đỏ
        turn right | right turn: rẽ phải
        wrong way | driving wrong way | against traffic | wrong direction: đi ngược chiều
        one way street | one way road: đường một chiều
        *motorbike | *motorcycle | *scooter | motor bike: xe máy
        car | automobile: ô tô
        truck | lorry: xe tải
        *bicycle | bike | cyclist | cycling: xe đạp
        vehicle: xe
        *pedestrian | jaywalking | cross street | crossing street: người đi bộ sang đường
        sidewalk | pavement: vỉa hè
        highway | expressway | freeway: đường cao tốc
        speeding | over speed limit | exceed speed limit | exceeding speed limit: chạy quá tốc độ
        speed limit: tốc độ tối đa
        *helmet | *motorcycle helmet: mũ bảo hiểm
        not wearing helmet | without helmet | no helmet: không đội mũ bảo hiểm
        riding without helmet: không đội mũ bảo hiểm
        *drunk driving | *drink driving | dui | driving drunk: lái xe có nồng độ cồn
        drive after drinking | driving after drinking | ride after drinking: lái xe có nồng độ cồn
        *alcohol | blood alcohol | breath alcohol: nồng độ cồn
        *breathalyzer | breathalyser | breath test | alcohol test: thổi nồng độ cồn
        refuse | refusing | refusal: từ chối không chịu
        drinking beer | beer: bia
        riding bicycle | ride bicycle: đi xe đạp
        *driver license | *driving license | *driving licence | *driver licence: giấy phép lái xe
        without license | without driver license | without driving license: không có bằng lái xe
        no license | no driver license | unlicensed: không có bằng lái xe
        license point | demerit point | point deducted: điểm giấy phép lái xe
        forget license | forgot my license: quên mang bằng lái
        drive | driving | ride | riding: lái xe
        while driving | while riding: khi lái xe
        using phone while driving | phone while driving: lái xe cầm điện thoại
        phone while riding | using phone while riding: đi xe máy nghe điện thoại
        three people | three passengers | too many people: chở quá số người
        overloading passengers: chở quá số người
        passenger: người ngồi sau
        *traffic accident | road accident | car crash | car accident: tai nạn giao thông
        *traffic law | traffic rule | traffic violation: vi phạm giao thông
        traffic police: cảnh sát giao thông
        *compensation | *compensate | compensated | damages: bồi thường
        dog bite | dog bit | dog bites someone: chó cắn người
        *defamation | slander | insult | libel: nói xấu bôi nhọ
        photo without permission | image without permission: hình ảnh của người khác xin phép
        *contract | agreement: hợp đồng
        *labor contract | *labour contract | *employment contract: hợp đồng lao động
        written contract: hợp đồng bằng văn bản
        *probation | probation period | *probationary period | trial period: thử việc
        *overtime | overtime pay | work overtime: làm thêm giờ
        *salary | *wage | pay rate: lương
        *minimum wage | minimum salary: lương tối thiểu vùng
        late salary | pay salary late | salary late | unpaid salary: trả lương chậm
        deduct salary | salary deduction | cut my salary: trừ lương
        bonus | 13th month salary | tet bonus: thưởng tết
        working hour | work hour: giờ làm việc
        night shift: ca đêm
        *annual leave | paid leave | vacation day | leave day: nghỉ phép năm
        unused leave | unused annual leave | unused vacation: phép năm không nghỉ hết
        *public holiday | national holiday: ngày lễ tết nghỉ hưởng nguyên lương
        wedding leave: nghỉ cưới
        *maternity leave: nghỉ thai sản
        *maternity benefit | maternity pay | maternity allowance: chế độ thai sản
        pregnant employee | pregnant worker: lao động nữ mang thai
        fire pregnant | fired while pregnant: mang thai công ty cho nghỉ việc
        *resign | *resignation | quit job | quit my job | leave job | quitting job: xin nghỉ việc
        notice period | notice | advance notice: báo trước
        quit without notice | resign without notice: nghỉ ngang không báo trước
        fire employee | fired | *dismissal | *dismiss | dismissed | get fired | sacked: sa thải
        unlawful dismissal | illegally fired | unfair dismissal: đuổi việc trái luật
        *layoff | laid off | *redundancy: cho nghỉ việc mất việc
        *severance | severance pay | severance allowance: trợ cấp thôi việc
        *work accident | *workplace accident | accident at work: tai nạn lao động
        occupational accident: tai nạn lao động
        labor accident | labour accident | injured at work | work injury: tai nạn lao động
        on way to work | commuting | commute: trên đường đi làm
        keep original degree | keep my diploma | hold my degree: giữ bằng gốc
        marry | *marriage | get married | getting married | married: kết hôn
        same sex | gay: cùng giới tính
        same sex marriage | same sex couple | gay marriage: cùng giới tính kết hôn
        *divorce | get divorced | divorced: ly hôn
        unilateral divorce | one sided divorce: ly hôn đơn phương
        mutual divorce | divorce by mutual consent | consensual divorce: thuận tình ly hôn
        *child custody | custody: nuôi con sau ly hôn
        *child support | *alimony: cấp dưỡng nuôi con
        living together | cohabitation | live together: sống chung không đăng ký kết hôn
        affair | adultery | cheating spouse: có vợ có chồng chung sống với người khác
        common property | joint property | marital property: tài sản chung vợ chồng
        shared assets: tài sản chung vợ chồng
        separate property | premarital property: tài sản riêng mua trước khi cưới
        bought before marriage: tài sản riêng mua trước khi cưới
        divide property | property division | split property | divide assets: chia tài sản
        *prenup | *prenuptial agreement: thỏa thuận tài sản trước khi cưới
        property | asset: tài sản
        *inheritance | *inherit | inherited | heir | inheriting: thừa kế
        without will | no will | dies without will: không có di chúc
        last will | testament | handwritten will | make will | write will: di chúc
        valid will | a will valid | will valid: di chúc có giá trị
        oral will | verbal will: di chúc miệng
        witness: làm chứng
        refuse inheritance | reject inheritance | decline inheritance: từ chối nhận thừa kế
        die | dies | died | death | dead | dying: chết
        *lawsuit | *sue | suing: khởi kiện
        *statute of limitation | *statute of limitations: thời hiệu
        *complaint | complain: khiếu nại
        *denunciation | *whistleblower | whistleblowing: tố cáo
        *legal aid | free lawyer: trợ giúp pháp lý luật sư miễn phí
        *crime | *criminal | *criminal liability | offence | offense: trách nhiệm hình sự
        *jail | *prison | imprisonment | sentence: đi tù
        self defense | self defence: phòng vệ chính đáng
        thief | burglar | robber | robbery: trộm cướp
        assault | beat someone | injury | beating | hit someone: đánh người gây thương tích
        murder: giết người
        drug | narcotics: ma túy
        *gambling | gamble: đánh bạc
        *fraud | *scam | *scammed | swindle: lừa đảo
        *constitution: hiến pháp
        *decree: nghị định
        *circular: thông tư
        *civil code: bộ luật dân sự
        *penal code | criminal code: bộ luật hình sự
        law | legal | *legislation: luật pháp luật
        illegal | unlawful | against law: vi phạm pháp luật trái luật
        violate | *violation: vi phạm
        banned | *prohibited | forbidden | prohibit: bị cấm
        earnest money | pay a deposit | paid a deposit | lose deposit: đặt cọc
        lend money | lent money | lending money: cho vay tiền
        *loan shark | *usury | excessive interest: cho vay nặng lãi
        not paying debt | unpaid debt | refuse to pay debt: không trả nợ
        *land use right | *land use certificate | red book | pink book: sổ đỏ
        *land title | land certificate | land use right certificate: sổ đỏ
        land: đất
        *agricultural land | farmland | rice land | farm land: đất nông nghiệp
        *land dispute | land boundary | land conflict: tranh chấp đất
        *land recovery | land acquisition | take my land | land reclaimed: thu hồi đất
        *resettlement: tái định cư
        *mediation | reconciliation: hòa giải
        encroach | encroachment: lấn đất
        access path | right of way: lối đi
        *personal data | *data privacy | personal information | *privacy: dữ liệu cá nhân
        *consent: đồng ý
        *consumer | consumer right: người tiêu dùng
        *counterfeit | fake goods | fake product: hàng giả
        *warranty: bảo hành
        *refund | money back | get money back: trả lại tiền
        *intellectual property | *copyright: sở hữu trí tuệ quyền tác giả
        *trademark: nhãn hiệu
        *litter | littering: vứt rác
        noise | noisy neighbor: tiếng ồn
        """
}
