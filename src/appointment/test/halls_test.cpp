// What the queue of a hall asks of bookings.
#include "appointment/test/desk.hpp"

namespace bihuan::appointment {
namespace {

using Halls = Desk;
INSTANTIATE_TEST_SUITE_P(Engines, Halls, testing::Values("sqlite", "postgres"));

TEST_P(Halls, ABookingIsNamedByItsCodeOrAPhoneNumberAndOpenedByTheCustomersCode) {
    NewAppointment wanted;
    wanted.service_type = "counter.service";
    wanted.channel = "phone";
    wanted.customer_id = zhang_;
    wanted.place_id = hall_;
    wanted.data = {{"contact", "139 1111 2222"}, {"matter", "过户"}};
    wanted.chosen = Chosen{at(0, 10h), {}, {}};
    wanted.is_confirmed = true;
    const auto made = book(agent(), wanted);
    ASSERT_TRUE(made) << code_of(made.error());
    const auto& a = made->view.appointment;
    const std::string other = a.confirm_code == "000000" ? "000001" : "000000";
    struct Sample {
        const char* why;
        std::string word, code;
        bool is_found, is_right;
    };
    const auto find = [&](const std::string& word, const std::string& code, int day = 0) {
        return *store_->read(agent(), [&](Unit& unit) -> Result<std::optional<NamedBooking>> {
            return booking_at(unit, hands_, hall_, word, code, at(day, 0h), at(day + 1, 0h));
        });
    };
    for (const auto& row : {
             Sample{"its code", a.code, a.confirm_code, true, true},
             Sample{"the customer's number", "13800001234", a.confirm_code, true, true},
             Sample{"the number that was given with it", "13911112222", a.confirm_code, true, true},
             Sample{"a wrong code", a.code, other, true, false},
             Sample{"no code", a.code, "", true, false},
             Sample{"another's number", "13900005678", a.confirm_code, false, false},
             Sample{"no number at all", "abc", a.confirm_code, false, false},
             Sample{"nothing", "", a.confirm_code, false, false},
         }) {
        const auto found = find(row.word, row.code);
        EXPECT_EQ(found.has_value(), row.is_found) << row.why;
        EXPECT_EQ(found && found->is_code_right, row.is_right) << row.why;
    }
    EXPECT_FALSE(find(a.code, a.confirm_code, 1)) << "tomorrow it is none";

    // A kiosk has no permission but its own; the hall's rules let it do this.
    const auto kiosk = actor(UserId{99}, {Permission::counter_kiosk});
    const auto go_on = [&](const Actor& who, Action action, const std::string& result = {}) {
        const auto done = by(
            who, [&](Unit& unit) { return step_at_counter(unit, hands_, a.appointment_id, action, result); });
        return done ? std::string{} : code_of(done.error());
    };
    EXPECT_EQ(go_on(kiosk, Action::complete, "x"), "") << "nothing happens out of turn";
    EXPECT_EQ(state_of(look(*made)), State::booked);
    EXPECT_EQ(go_on(kiosk, Action::arrive), "");
    EXPECT_EQ(state_of(look(*made)), State::arrived);
    EXPECT_TRUE(find(a.code, a.confirm_code)) << "the slip was lost";
    EXPECT_EQ(go_on(kiosk, Action::miss), "");
    EXPECT_EQ(state_of(look(*made)), State::arrived) << "before its time they may still come";
    EXPECT_EQ(go_on(agent(), Action::start), "");
    EXPECT_EQ(go_on(agent(), Action::complete), "appointment.result_needed");
    EXPECT_EQ(go_on(agent(), Action::complete, "已过户"), "");
    EXPECT_EQ(state_of(look(*made)), State::completed);
    EXPECT_FALSE(find(a.code, a.confirm_code)) << "over";
}

}  // namespace
}  // namespace bihuan::appointment
