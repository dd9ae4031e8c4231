// Why a booking is cancelled or left (2.3.5).
#include "appointment/domain/booking_rules.hpp"
#include "appointment/test/desk.hpp"

namespace bihuan::appointment {
namespace {

TEST(Reasons, OneOfTheStandardOrWords) {
    const standard::BookingReasons reasons{{{"solved", "已解决", "Solved"}, {"cancel"}, true},
                                           {{"no_staff", "人员不足", "Nobody"}, {"cancel", "leave"}, false}};
    struct Sample {
        const char *step, *code, *words;
        bool is_customer;
        const char *kept, *refusal;
    };
    for (const Sample& row : {
             Sample{"cancel", "solved", "", true, "solved", ""},
             Sample{"cancel", "solved", "昨天好了", false, "solved", ""},
             Sample{"leave", "no_staff", "", false, "no_staff", ""},
             Sample{"cancel", "", "不想要了", true, "other", ""},
             Sample{"cancel", "other", "不想要了", true, "other", ""},
             Sample{"cancel", "", "", true, "", "appointment.reason_needed"},
             Sample{"cancel", "other", "", false, "", "appointment.reason_needed"},
             Sample{"leave", "solved", "", false, "", "appointment.reason_unknown"},
             Sample{"cancel", "no_staff", "", true, "", "appointment.reason_unknown"},
             Sample{"cancel", "made_up", "因为", false, "", "appointment.reason_unknown"},
         }) {
        const auto kept = check_reason(reasons, row.step, row.code, row.words, row.is_customer);
        EXPECT_EQ(kept ? "" : code_of(kept.error()), row.refusal) << row.step << ' ' << row.code;
        EXPECT_EQ(kept.value_or(""), row.kept) << row.step << ' ' << row.code;
    }
}

}  // namespace
}  // namespace bihuan::appointment
