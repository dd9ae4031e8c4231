// Booking from the first wish to the last step, on both engines (2.2, 2.3, 2.5).
#include <atomic>
#include <thread>

#include "appointment/test/desk.hpp"

namespace bihuan::appointment {
namespace {

std::int64_t free_at(const std::vector<FreeSlot>& slots, Instant start) {
    const auto found = std::ranges::find(slots, start, &FreeSlot::starts_at);
    return found == slots.end() ? 0 : found->free;
}

class Bookings : public Desk {};
INSTANTIATE_TEST_SUITE_P(Engines, Bookings, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string{one.param}; });

TEST_P(Bookings, FreeTimesAreThoseOfTheShifts) {
    const auto found = slots(repairs(at(1, 0h), 1));
    ASSERT_FALSE(found.empty());
    // Service hours begin at 8, shifts at 9: the first window begins at 8 and is kept from 9 on.
    EXPECT_EQ(found.front().starts_at, at(1, 8h));
    EXPECT_EQ(found.front().window_ends_at, at(1, 10h));
    EXPECT_EQ(found.front().free, 2);
    EXPECT_EQ(found.back().starts_at, at(1, 16h));  // an hour of work until 17
    EXPECT_TRUE(slots(repairs(at(5, 0h), 2)).empty()) << "a weekend";
    // As soon as the rules allow: two hours ahead.
    EXPECT_EQ(slots(repairs(clock_.now())).front().starts_at, at(0, 10h));
}

TEST_P(Bookings, OneStepBooksOpensATicketAndTellsTheCustomer) {
    const auto made = book(agent(), repair(zhang_, at(1, 10h)));
    ASSERT_TRUE(made) << code_of(made.error());
    const auto& a = made->view.appointment;
    EXPECT_EQ(a.state, State::booked);
    EXPECT_TRUE(a.ticket_id);
    EXPECT_EQ(a.code, made->view.ticket_code + "/1");
    EXPECT_EQ(a.confirm_code.size(), 6U);
    EXPECT_TRUE(a.user_id == wang_ || a.user_id == zhao_);
    EXPECT_EQ(*a.planned_to - *a.planned_from, 1h);
    // The other one is still free; then nobody.
    EXPECT_EQ(free_at(slots(repairs(at(1, 0h))), at(1, 10h)), 2)
        << "two hours hold two visits of one, or one of each";
    const auto list = store_->read(
        agent(), [&](Unit& unit) { return list_ticket_appointments(unit, hands_, a.ticket_id); });
    ASSERT_TRUE(list);
    EXPECT_EQ(list->size(), 1U);
}

TEST_P(Bookings, WhatIsMissingIsNamedBeforeATimeIsTaken) {
    auto wanted = repair(zhang_, at(1, 10h));
    wanted.data = {{"symptom", "断网"}};
    const auto refused = book(agent(), wanted);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind.code, "appointment.items_missing");
    ASSERT_EQ(refused.error().fields.size(), 2U);
    EXPECT_EQ(refused.error().fields[0].field, "data.address");
    EXPECT_EQ(refused.error().fields[1].field, "data.contact");
    wanted.data["contact"] = "not a number";
    EXPECT_EQ(code_of(book(agent(), wanted).error()), "appointment.item_phone");
    wanted.data = {{"shoe_size", "43"}};
    EXPECT_EQ(code_of(book(agent(), wanted).error()), "appointment.item_unknown");
    // Without a time it is a draft, kept and reminded of once.
    auto draft = repair(zhang_);
    draft.data = {{"symptom", "断网"}};
    const auto kept = book(agent(), draft);
    ASSERT_TRUE(kept);
    EXPECT_EQ(state_of(*kept), State::draft);
    EXPECT_EQ(kept->view.missing, (std::vector<std::string>{"address", "contact"}));
    clock_.advance(5h);
    worker_->run_due();
    EXPECT_EQ(look(*kept).history.front().action, "reminded");
    const auto filled = by(agent(), [&](Unit& unit) {
        return update_appointment(unit, hands_, kept->view.appointment.appointment_id,
                                  look(*kept).view.appointment.version,
                                  {.data = {{"address", "幸福路 1 号"}, {"contact", "010-88886666"}},
                                   .district = {},
                                   .position = {}});
    });
    ASSERT_TRUE(filled) << code_of(filled.error());
    EXPECT_TRUE(filled->view.missing.empty());
}

TEST_P(Bookings, AHeldTimeRunsOutAndTheDraftStays) {
    auto wanted = repair(zhang_, at(1, 8h));
    wanted.is_confirmed = false;
    const auto held = book(agent(), wanted);
    ASSERT_TRUE(held);
    EXPECT_EQ(state_of(*held), State::held);
    clock_.advance(9min);
    worker_->run_due();
    EXPECT_EQ(state_of(look(*held)), State::held);
    clock_.advance(2min);
    worker_->run_due();
    const auto after = look(*held);
    EXPECT_EQ(state_of(after), State::draft);
    EXPECT_FALSE(after.view.appointment.starts_at);
    EXPECT_EQ(after.view.appointment.data.at("symptom"), "光猫红灯");
    EXPECT_EQ(slots(repairs(at(1, 0h))).front().free, 2);
    EXPECT_EQ(code_of(step(agent(), after, Action::confirm).error()), "appointment.action_not_allowed");
}

TEST_P(Bookings, TimesThatAreNotOfferedAreRefused) {
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(1, 9h))).error()), "appointment.slot_not_offered");
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(1, 10h) + 1s)).error()),
              "appointment.slot_not_offered");
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(0, 8h))).error()), "appointment.too_soon");
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(15, 10h))).error()), "appointment.too_far");
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(1, 18h))).error()), "appointment.slot_taken")
        << "no shift";
    EXPECT_EQ(code_of(book(agent(), repair(CustomerId{77}, at(1, 10h))).error()),
              "appointment.customer_unknown");
    auto other = repair(zhang_, at(1, 10h));
    other.service_type = "visit.dance";
    EXPECT_EQ(code_of(book(agent(), other).error()), "appointment.type_unknown");
    other.service_type = "counter.service";
    other.data = {{"contact", "13800001234"}, {"matter", "过户"}};
    EXPECT_EQ(code_of(book(agent(), other).error()), "appointment.place_needed");
    auto line = repair(zhang_);
    line.service_type = "visit.line";
    line.data = {};
    EXPECT_EQ(code_of(book(of(zhang_), line).error()), "appointment.type_internal");
}

TEST_P(Bookings, ACustomerIsNotInTwoPlaces) {
    ASSERT_TRUE(book(agent(), repair(zhang_, at(1, 10h))));
    EXPECT_EQ(code_of(book(agent(), repair(zhang_, at(1, 10h))).error()), "appointment.customer_busy");
    auto wish = repairs(at(1, 0h));
    wish.customer_id = zhang_;
    const auto found = slots(wish);
    EXPECT_EQ(std::ranges::find(found, at(1, 10h), &FreeSlot::starts_at), found.end());
    EXPECT_TRUE(book(agent(), repair(li_, at(1, 10h))));
}

// 2.5.2: whatever the order in which they come.
TEST_P(Bookings, SixtyFourRaceForOnePlaceAndOneGetsIt) {
    // One engineer's last hour of the day: the window 16 to 18 holds one visit only.
    std::vector<CustomerId> customers;
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        for (int i = 0; i < 64; ++i) {
            customer::NewCustomerRecord record;
            record.name = "客户" + std::to_string(i);
            record.contact_points.push_back({"mobile", std::to_string(13600000000 + i)});
            customers.push_back(*customer::add_customer(unit, cipher_, record));
        }
        return {};
    }));
    std::atomic<int> booked{0}, taken{0}, others{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 64; ++i)
        clients.emplace_back([&, i] {
            auto wanted = repair(customers[static_cast<std::size_t>(i)], at(2, 16h));
            wanted.chosen->user_id = wang_;
            const auto made =
                store_->write(agent(), [&](Unit& unit) { return create_appointment(unit, hands_, wanted); });
            if (made)
                ++booked;
            else
                ++(made.error().kind.code == "appointment.slot_taken" ? taken : others);
        });
    for (auto& one : clients) one.join();
    EXPECT_EQ(booked, 1);
    EXPECT_EQ(taken, 63);
    EXPECT_EQ(others, 0);
}

TEST_P(Bookings, NobodyIsOverbookedUnderARandomRush) {
    std::vector<CustomerId> customers;
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        for (int i = 0; i < 48; ++i) {
            customer::NewCustomerRecord record;
            record.name = "客户" + std::to_string(i);
            record.contact_points.push_back({"mobile", std::to_string(13500000000 + i)});
            customers.push_back(*customer::add_customer(unit, cipher_, record));
        }
        return {};
    }));
    std::vector<std::thread> clients;
    for (int i = 0; i < 48; ++i)
        clients.emplace_back([&, i] {
            auto wanted =
                repair(customers[static_cast<std::size_t>(i)], at(3, std::chrono::hours{8 + i % 5 * 2}));
            const auto made =
                store_->write(agent(), [&](Unit& unit) { return create_appointment(unit, hands_, wanted); });
            if (made && i % 3 == 0)
                (void)store_->write(lead(), [&](Unit& unit) {
                    return act_on_appointment(
                        unit, hands_, made->view.appointment.appointment_id, made->view.appointment.version,
                        Action::cancel, {.chosen = {}, .wish_from = {}, .wish_to = {}, .reason = "不需要了"});
                });
        });
    for (auto& one : clients) one.join();
    AppointmentFilter filter;
    filter.from = at(3, 0h);
    filter.to = at(4, 0h);
    filter.states = {State::booked};
    const auto page =
        *store_->read(lead(), [&](Unit& unit) { return list_appointments(unit, hands_, filter, "", 200); });
    EXPECT_GE(page.items.size(), 4U);  // eleven at most, and some of them are cancelled again
    for (const auto& a : page.items)
        for (const auto& b : page.items) {
            if (a.appointment.appointment_id == b.appointment.appointment_id ||
                a.appointment.user_id != b.appointment.user_id)
                continue;
            // Where it is is not known: a quarter of an hour between two.
            EXPECT_TRUE(*a.appointment.planned_to + 15min <= *b.appointment.planned_from ||
                        *b.appointment.planned_to + 15min <= *a.appointment.planned_from);
        }
}

TEST_P(Bookings, WhoWaitsLongestIsOfferedWhatBecomesFree) {
    // Nobody is free on Wednesday: one engineer is asked for, and another customer has the day's windows.
    auto all = repair(vip_);
    std::vector<AppointmentDetail> taken;
    for (const auto who : {wang_, zhao_})
        for (const auto hour : {8h, 10h, 12h, 14h, 16h})
            for (int twice = 0; twice < 2; ++twice) {
                all.chosen = Chosen{at(2, hour), {}, who};
                all.is_confirmed = true;
                all.customer_id = *store_->write(system_actor(), [&](Unit& unit) {
                    customer::NewCustomerRecord record;
                    record.name = "占用" + std::to_string(taken.size());
                    record.contact_points.push_back(
                        {"mobile", std::to_string(13400000000 + std::ssize(taken) + hour.count() * 100 +
                                                  who.number % 7 * 10000)});
                    return customer::add_customer(unit, cipher_, record);
                });
                if (auto made = book(lead(), all)) taken.push_back(*std::move(made));
            }
    ASSERT_TRUE(slots(repairs(at(2, 0h))).empty());
    const auto wait = [&](CustomerId who) {
        auto wanted = repair(who);
        wanted.is_waiting = true;
        wanted.wish_from = at(2, 0h);
        wanted.wish_to = at(3, 0h);
        return *book(agent(), wanted);
    };
    const auto first = wait(zhang_), second = wait(li_);
    worker_->run_due();
    EXPECT_EQ(state_of(look(first)), State::waiting);
    const auto third = wait(vip_);  // asked last, served first: the greater priority
    worker_->run_due();
    const auto cancel = [&](const AppointmentDetail& one) {
        StepFacts facts;
        facts.reason = "客户取消";
        ASSERT_TRUE(step(lead(), one, Action::cancel, facts));
        worker_->run_due();
    };
    cancel(taken[0]);
    EXPECT_EQ(state_of(look(third)), State::offered);
    EXPECT_EQ(state_of(look(first)), State::waiting);
    cancel(taken[4]);
    EXPECT_EQ(state_of(look(first)), State::offered);
    EXPECT_EQ(state_of(look(second)), State::waiting);
    // The offer runs out: the next one's turn.
    clock_.advance(2h + 1min);
    worker_->run_due();
    EXPECT_EQ(state_of(look(first)), State::lapsed);
    EXPECT_EQ(state_of(look(second)), State::offered);
    const auto agreed = step(of(li_), look(second), Action::confirm);
    ASSERT_TRUE(agreed) << code_of(agreed.error());
    EXPECT_EQ(state_of(*agreed), State::booked);
}

TEST_P(Bookings, AWishThatNobodyCanFulfilEnds) {
    auto wanted = repair(zhang_);
    wanted.is_waiting = true;
    wanted.wish_from = at(5, 0h);  // a weekend without shifts
    wanted.wish_to = at(6, 0h);
    const auto waiting = *book(agent(), wanted);
    clock_.advance(5 * 24h + 17h);
    worker_->run_due();
    EXPECT_EQ(state_of(look(waiting)), State::cancelled);
    wanted.wish_to = wanted.wish_from;
    EXPECT_EQ(code_of(book(agent(), wanted).error()), "appointment.wish_wrong");
}

TEST_P(Bookings, PersonalValuesAreSealedMaskedAndRevealedWithAReason) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto id = made.view.appointment.appointment_id;
    const auto raw = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::string> {
        return *unit.one(Sql{"test.raw", "select data_sealed from appointment where appointment_id = :id"},
                         {{"id", id}}, [](const Row& row) { return row.text("data_sealed"); });
    });
    EXPECT_FALSE(raw.contains("幸福路"));
    EXPECT_FALSE(raw.contains("13800001234"));
    const auto blind = by(actor(agent_id_, {Permission::ticket_read}),
                          [&](Unit& unit) { return reveal_item(unit, hands_, id, "address", "x"); });
    EXPECT_EQ(code_of(blind.error()), "appointment.step_forbidden");
    const auto who = made.view.appointment.user_id;  // who goes there
    const auto value =
        by(engineer(who), [&](Unit& unit) { return reveal_item(unit, hands_, id, "address", "上门前确认"); });
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, "幸福路 88 号 3 栋 201");
    EXPECT_EQ(look(made).history.front().action, "revealed");
    EXPECT_EQ(look(made).history.front().text, "address: 上门前确认");
    EXPECT_EQ(
        code_of(by(engineer(who), [&](Unit& unit) { return reveal_item(unit, hands_, id, "none", "x"); })
                    .error()),
        "appointment.item_unknown");
}

TEST_P(Bookings, ListsArePagedByStart) {
    for (const auto hour : {8h, 10h, 12h, 14h})
        ASSERT_TRUE(book(agent(), repair(hour == 8h || hour == 12h ? zhang_ : li_, at(1, hour))));
    AppointmentFilter filter;
    filter.from = at(1, 0h);
    filter.to = at(2, 0h);
    std::string after;
    std::vector<Instant> seen;
    do {
        const auto page = store_->read(
            lead(), [&](Unit& unit) { return list_appointments(unit, hands_, filter, after, 3); });
        ASSERT_TRUE(page);
        for (const auto& one : page->items) seen.push_back(*one.appointment.starts_at);
        after = page->next;
    } while (!after.empty());
    EXPECT_EQ(seen, (std::vector{at(1, 8h), at(1, 10h), at(1, 12h), at(1, 14h)}));
    EXPECT_FALSE(
        store_->read(lead(), [&](Unit& unit) { return list_appointments(unit, hands_, filter, "x.y", 3); }));
}

}  // namespace
}  // namespace bihuan::appointment
