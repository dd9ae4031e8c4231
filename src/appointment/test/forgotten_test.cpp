// What is left of bookings whose person, or whose ticket, is to be forgotten (2.2.4, 4.3.4).
#include "appointment/domain/booking_rules.hpp"
#include "appointment/test/desk.hpp"

namespace bihuan::appointment {
namespace {

class Forgotten : public Desk {
  protected:
    void expect_no_words(const AppointmentDetail& one) {
        EXPECT_EQ(state_of(one), State::cancelled);
        EXPECT_TRUE(one.view.appointment.data.empty());
        EXPECT_TRUE(one.view.appointment.confirm_code.empty());
    }
    void expect_free_again() {
        const auto found = slots(repairs(at(1, 0h)));
        const auto again = std::ranges::find(found, at(1, 10h), &FreeSlot::starts_at);
        ASSERT_NE(again, found.end());
        EXPECT_EQ(again->free, 2);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, Forgotten, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string{one.param}; });

TEST_P(Forgotten, APersonIsToldOfTheirBookingsAndLeavesNoWords) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto draft = *book(agent(), repair(zhang_));
    const auto other = *book(agent(), repair(li_, at(1, 14h)));
    const auto part = personal_part(hands_);
    const std::vector person{zhang_.number};
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        const auto told = part.tell(unit, person, 10);
        EXPECT_EQ(told.size(), 2U);
        EXPECT_EQ(told.back().facts.front().second, made.view.appointment.code) << "newest first";
        EXPECT_EQ(part.tell(unit, person, 1).size(), 1U);
        part.erase(unit, person);
        return {};
    }));
    expect_no_words(look(made));
    expect_no_words(look(draft));
    EXPECT_EQ(state_of(look(other)), State::booked);
    EXPECT_FALSE(look(other).view.appointment.data.empty());
    expect_free_again();
}

TEST_P(Forgotten, ATicketTakesItsOwnBookingsAlone) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto other = *book(agent(), repair(zhang_, at(2, 10h)));
    ASSERT_NE(made.view.appointment.ticket_id, other.view.appointment.ticket_id);
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        unit.tell({.topic = std::string{ticket::tells_anonymised},
                   .subject_id = made.view.appointment.ticket_id.number,
                   .organization_id = city_.number});
        return {};
    }));
    expect_no_words(look(made));
    EXPECT_EQ(state_of(look(other)), State::booked);
    EXPECT_FALSE(look(other).view.appointment.data.empty());
    expect_free_again();
}

}  // namespace
}  // namespace bihuan::appointment
