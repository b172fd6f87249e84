extension EnglishTable {
    static let healthcare = """
        *symptom | warning sign | *signs and symptom: dấu hiệu
        sign of | early sign | sign: dấu hiệu
        danger sign | dangerous sign | severe sign: dấu hiệu nguy hiểm
        dengue | *dengue fever | *dengue haemorrhagic fever: sốt xuất huyết
        *dengue hemorrhagic fever: sốt xuất huyết
        *hospital | hospitalized | hospitalised | admitted to hospital: bệnh viện nhập viện
        *doctor | physician | see doctor: bác sĩ đi khám
        go to hospital | taken to hospital | go to emergency room: đi bệnh viện
        *clinic: phòng khám
        *nurse: y tá
        *patient: người bệnh
        *emergency | emergency room | *ambulance: cấp cứu
        *first aid: sơ cứu
        *treat | *treatment | *cure | cured | curable: chữa
        *disease | *illness | sick: bệnh
        *medicine | *medication | drug dose | pill | tablet: thuốc
        *prescription: đơn thuốc
        *antibiotic: kháng sinh
        *dose | dosage: liều
        missed dose | miss dose | forgot dose: quên uống một liều thuốc
        forgot to take my medicine: quên uống một liều thuốc
        overdose | too much paracetamol: quá liều
        *painkiller | pain reliever: thuốc giảm đau
        *fever reducer | antipyretic: thuốc hạ sốt
        *fever | high fever | high temperature: sốt
        *febrile seizure | febrile convulsion: sốt co giật
        *seizure | *convulsion | *epilepsy: co giật động kinh
        *cough | coughing: ho
        cough with phlegm | phlegm: ho có đờm
        persistent cough | chronic cough: ho kéo dài
        *sore throat | throat pain: đau họng viêm họng
        *runny nose | stuffy nose: sổ mũi
        *flu | *influenza: cúm
        common cold | a cold | have cold | cold or flu: cảm lạnh
        breathe | *breathing | shortness of breath | difficulty breathing: khó thở
        *headache: đau đầu
        *migraine: đau nửa đầu
        *dizzy | *dizziness | *vertigo: chóng mặt
        *faint | fainted | fainting | *unconscious | passed out: ngất xỉu
        *insomnia | can not sleep | cannot sleep | trouble sleeping | sleepless: mất ngủ
        *stomach ache | *stomachache | *abdominal pain | *belly pain | tummy ache: đau bụng
        stomach pain | *gastritis | stomach ulcer: đau dạ dày
        acid reflux | heartburn: trào ngược
        *appendicitis: đau ruột thừa
        *diarrhea | *diarrhoea: tiêu chảy
        *dehydration | dehydrated: mất nước
        oresol | *oral rehydration | oral rehydration salts | ors: oresol
        *vomit | *vomiting | throw up | *nausea: nôn
        *constipation: táo bón
        *food poisoning: ngộ độc thực phẩm
        *poisoning | poisoned | swallowed bleach | pesticide: ngộ độc
        *snake bite | *snakebite | bitten by snake: rắn cắn
        *bee sting | stung by bee | wasp sting: ong đốt
        *heatstroke | heat stroke | sunstroke: say nắng sốc nhiệt
        *carbon monoxide: khí co
        *rabies: bệnh dại
        *rabies vaccine | rabies shot: vắc xin dại
        bitten by dog | dog bit me | bitten by a stray dog | scratched by cat: bị chó cắn
        dog: chó
        cat: mèo
        *vaccine: vắc xin
        *vaccination | *vaccinate | *vaccinated | *immunization: tiêm vắc xin
        *immunisation schedule | *vaccination schedule | immunization schedule: lịch tiêm chủng
        injection | shot | jab | booster: tiêm
        after vaccination | vaccine reaction | side effect: sau tiêm phản ứng
        *tetanus: uốn ván
        *measles: sởi
        rubella: rubella
        *chickenpox | *chicken pox: thủy đậu
        *rash: phát ban nổi mẩn
        *polio: bại liệt
        *japanese encephalitis: viêm não nhật bản
        hpv | *cervical cancer: hpv ung thư cổ tử cung
        *hepatitis | *hepatitis b: viêm gan b
        *tuberculosis | tb: bệnh lao
        hiv | aids: hiv
        hiv exposure | exposed to hiv: phơi nhiễm hiv
        covid | *coronavirus: covid
        *transmitted | *transmission | contagious | spread | infectious: lây qua đường nào
        *infection | infected: nhiễm trùng
        hand foot and mouth | *hand foot mouth disease: tay chân miệng
        hand foot and mouth disease: tay chân miệng
        *diabetes | *diabetic: tiểu đường
        *gestational diabetes: tiểu đường thai kỳ
        *blood sugar | *glucose: đường huyết
        low blood sugar | *hypoglycemia: hạ đường huyết
        *blood pressure: huyết áp
        *high blood pressure | *hypertension: tăng huyết áp
        *low blood pressure | hypotension: huyết áp thấp
        *stroke: đột quỵ
        *heart attack | *chest pain | myocardial infarction: đau ngực nhồi máu cơ tim
        *heart: tim
        *cancer | *tumor | *tumour: ung thư
        *kidney: thận
        *liver: gan
        *lung | *pneumonia: phổi viêm phổi
        *asthma: hen suyễn
        *allergy | *allergic | allergic reaction: dị ứng
        seafood allergy | food allergy: dị ứng hải sản thức ăn
        *hives | *urticaria: nổi mề đay
        *anaphylaxis | *anaphylactic shock: sốc phản vệ
        *eczema | *atopic dermatitis | dry skin: viêm da cơ địa chàm
        *scabies | *ringworm | fungal skin: ghẻ nấm da
        *shingles: zona
        *itchy | *itching | itch: ngứa
        skin: da
        *acne | pimple: mụn
        *pregnant | *pregnancy | expecting baby: mang thai
        *pregnant woman | pregnant women: bà bầu
        *prenatal | *antenatal | prenatal visit | prenatal checkup: khám thai
        *morning sickness: ốm nghén
        *labor pain | going into labor | signs of labor | labour pain: chuyển dạ
        *folic acid: axit folic
        iron: sắt
        *give birth | *childbirth | after giving birth | *postpartum: sau sinh
        *breastfeed | *breastfeeding | *breast milk | nursing mother: nuôi con bằng sữa mẹ
        not enough milk | low milk supply: ít sữa
        solid food | start solids | *weaning: ăn dặm
        *jaundice: vàng da
        *menstruation | *period pain | menstrual: kinh nguyệt
        *contraception | *birth control | contraceptive: tránh thai
        *burn | *scald | burned | burnt: bỏng
        boiling water | hot water: nước sôi
        *wound | open wound: vết thương
        *bleeding | bleed | heavy bleeding: chảy máu
        *nosebleed | nose bleed: chảy máu cam
        *fracture | broken bone | broken arm | broken leg: gãy xương
        *sprain | *sprained ankle | twisted ankle: bong gân
        *choking | choke: hóc nghẹn
        cpr | chest compression: ép tim ngoài lồng ngực
        *drowning | drown | drowned: đuối nước
        *electric shock | electrocuted: điện giật
        *depression | *depressed: trầm cảm
        *suicidal | *suicide | want to die | kill myself: tự tử
        *anxiety | *panic attack: lo âu hoảng sợ
        stress: căng thẳng
        *mental health: sức khỏe tâm thần
        *smoking | quit smoking | stop smoking | *cigarette: bỏ thuốc lá
        *vape | *vaping | *e cigarette | electronic cigarette: thuốc lá điện tử
        *healthy diet | eat healthy | *nutrition: ăn uống
        eat | eating | food | diet: ăn
        drink | drinking: uống
        *exercise | workout: tập thể dục
        lose weight | weight loss | *obesity | overweight: giảm cân béo phì
        elderly fall | fall prevention | fall down | falling: té ngã
        blood test | lab test | medical test: xét nghiệm
        *ultrasound: siêu âm
        *x ray: chụp x quang
        *surgery | operation: phẫu thuật
        *health checkup | medical checkup | medical examination | checkup: khám bệnh
        *health insurance: bảo hiểm y tế
        *health insurance card: thẻ bảo hiểm y tế
        health insurance cover | insurance coverage | does insurance cover: bảo hiểm y tế chi trả
        *referral | referral letter | transfer paper: giấy chuyển viện chuyển tuyến
        hospital transfer: giấy chuyển viện chuyển tuyến
        out of network | without referral: khám trái tuyến
        hospital fee | hospital bill | medical cost: viện phí
        tooth | teeth | *toothache | *dentist | dental: răng
        eye: mắt
        ear: tai
        back pain: đau lưng
        joint pain | knee pain | *arthritis: đau khớp
        pain | hurt | painful | ache: đau
        dangerous | serious | severe: nguy hiểm
        *prevent | *prevention | avoid: phòng
        at home | home care | take care of: chăm sóc tại nhà
        aspirin: aspirin
        ibuprofen: ibuprofen
        paracetamol | *acetaminophen: paracetamol
        vitamin: vitamin
        safe | safely: an toàn
        """
}
