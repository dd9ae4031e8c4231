// From the agreed time to the last step: reminders, the visit itself, the ticket beside it, no-shows
// (2.3.4, 2.5).
#include "appointment/domain/booking_rules.hpp"
#include "appointment/test/desk.hpp"
#include "appointment/use_cases/plan_day.hpp"

namespace bihuan::appointment {
namespace {

class Visits : public Desk {};
INSTANTIATE_TEST_SUITE_P(Engines, Visits, testing::Values("sqlite", "postgres"),
                         [](const auto& one) { return std::string{one.param}; });

TEST_P(Visits, RemindersComeADayAndTwoHoursBefore) {
    const auto made = *book(agent(), repair(zhang_, at(2, 10h)));
    const auto reminded = [&] {
        const auto history = look(made).history;
        return std::ranges::count(history, "reminded", &Happened::action);
    };
    clock_.set(at(1, 9h) + 59min);
    worker_->run_due();
    EXPECT_EQ(reminded(), 0);
    clock_.set(at(1, 10h));
    worker_->run_due();
    EXPECT_EQ(reminded(), 1);
    clock_.set(at(2, 8h));
    worker_->run_due();
    worker_->run_due();
    EXPECT_EQ(reminded(), 2);
}

TEST_P(Visits, AVisitFromTheRoadToTheCustomersCode) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto who = made.view.appointment.user_id;
    const auto other = who == wang_ ? zhao_ : wang_;
    EXPECT_EQ(code_of(step(engineer(who), made, Action::set_out).error()), "appointment.action_not_allowed")
        << "a day early";
    clock_.set(at(1, 9h) + 30min);
    EXPECT_EQ(code_of(step(engineer(other), made, Action::set_out).error()), "appointment.step_forbidden");
    StepFacts facts;
    facts.expected_at = at(1, 10h) + 10min;
    auto now = *step(engineer(who), look(made), Action::set_out, facts);
    EXPECT_EQ(state_of(now), State::en_route);
    now = *step(engineer(who), now, Action::arrive);
    // 2.5.4: it is an installation after all.
    EXPECT_EQ(code_of(by(engineer(who),
                         [&](Unit& unit) {
                             return change_service(unit, hands_, now.view.appointment.appointment_id,
                                                   now.view.appointment.version, "visit.install", "");
                         })
                          .error()),
              "appointment.consent_needed");
    const auto changed = by(engineer(who), [&](Unit& unit) {
        return change_service(unit, hands_, now.view.appointment.appointment_id, now.view.appointment.version,
                              "visit.install", "客户当面同意更换光猫并重新布线");
    });
    ASSERT_TRUE(changed) << code_of(changed.error());
    EXPECT_EQ(changed->view.appointment.booked_service_type, "visit.repair");
    EXPECT_FALSE(changed->view.appointment.data.contains("symptom"));
    now = *step(engineer(who), *changed, Action::start);
    EXPECT_EQ(code_of(step(engineer(who), now, Action::complete).error()), "appointment.result_needed");
    facts = {};
    facts.result = "已更换光猫";
    EXPECT_EQ(code_of(step(engineer(who), now, Action::complete, facts).error()), "appointment.proof_needed");
    facts.code = now.view.appointment.confirm_code == "000000" ? "000001" : "000000";
    EXPECT_EQ(code_of(step(engineer(who), now, Action::complete, facts).error()), "appointment.code_wrong");
    // Nor is it found by trying: after five in vain the right one does no longer either, a signature does.
    const auto id = now.view.appointment.appointment_id;
    const auto tried = [&] {
        return by(engineer(who),
                  [&](Unit& unit) { return try_code(unit, hands_, id, Action::complete, facts); });
    };
    for (int i = 0; i < 4; ++i) EXPECT_FALSE(*tried());
    const auto wrong = std::exchange(facts.code, now.view.appointment.confirm_code);
    EXPECT_TRUE(*tried()) << "four in vain are forgiven";
    facts.code = wrong;
    EXPECT_FALSE(*tried());
    facts.code = now.view.appointment.confirm_code;
    EXPECT_EQ(code_of(tried()), "appointment.code_locked");
    facts.code.clear();
    EXPECT_TRUE(*tried());
    facts.code = now.view.appointment.confirm_code;
    const auto done = step(engineer(who), now, Action::complete, facts);
    ASSERT_TRUE(done) << code_of(done.error());
    EXPECT_EQ(state_of(*done), State::completed);
    EXPECT_FALSE(done->view.appointment.is_signed);
}

TEST(CatchUp, AStepIsTakenNowOrAtAMomentThatCanBe) {
    const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 3 / 3} + 6h};
    Appointment a;
    a.booked_at = now - 50h;
    a.set_out_at = now - 90min;
    a.arrived_at = now - 1h + 400us;
    struct Sample {
        const char* why;
        Action action;
        std::optional<Instant> acted_at;
        const char* refusal;
    };
    for (const Sample& row : {
             Sample{"not said: now", Action::start, {}, ""},
             Sample{"a while ago", Action::start, now - 30min, ""},
             Sample{"this very moment", Action::complete, now, ""},
             Sample{"the millisecond of the step before", Action::start, now - 1h, ""},
             Sample{"before the step before", Action::start, now - 1h - 1ms, "appointment.acted_at_before"},
             Sample{"ahead", Action::leave, now + 5min + 1ms, "appointment.acted_at_ahead"},
             Sample{"by a clock that is fast", Action::leave, now + 5min, ""},
             Sample{"a day ago and more", Action::set_out, now - 24h - 1ms, "appointment.acted_at_old"},
             Sample{"a no-show is told at once", Action::miss, now - 1min, "appointment.acted_at_not_here"},
             Sample{"so is another time", Action::move, now - 1min, "appointment.acted_at_not_here"},
         }) {
        const auto at = moment_of_step(a, row.action, row.acted_at, now, 24h);
        EXPECT_EQ(at ? "" : code_of(at.error()), row.refusal) << row.why;
        EXPECT_EQ(at.value_or(now), row.acted_at && at ? std::min(*row.acted_at, now) : now) << row.why;
    }
    a.arrived_at.reset();
    a.set_out_at.reset();
    const auto old = moment_of_step(a, Action::arrive, now - 24h, now, 24h);
    EXPECT_TRUE(old) << "as long ago as may be";
}

TEST_P(Visits, StepsTakenWithoutAConnectionKeepTheirMoments) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto who = made.view.appointment.user_id;
    clock_.set(at(1, 15h));
    StepFacts facts;
    facts.acted_at = at(1, 9h);
    auto now = *step(engineer(who), look(made), Action::set_out, facts);
    facts.acted_at = at(1, 10h) + 5min;
    const auto taken_on = now;
    now = *step(engineer(who), now, Action::arrive, facts);
    EXPECT_EQ(code_of(step(engineer(who), taken_on, Action::arrive, facts).error()),
              "appointment.version_conflict")
        << "sent twice";
    facts.acted_at = at(1, 10h);
    EXPECT_EQ(code_of(step(engineer(who), now, Action::start, facts).error()), "appointment.acted_at_before");
    facts.acted_at = at(1, 10h) + 10min;
    now = *step(engineer(who), now, Action::start, facts);
    facts.acted_at = at(1, 11h);
    facts.result = "已更换光猫";
    facts.code = now.view.appointment.confirm_code;
    now = *step(engineer(who), now, Action::complete, facts);
    const auto& a = now.view.appointment;
    EXPECT_EQ(a.set_out_at, at(1, 9h));
    EXPECT_EQ(a.arrived_at, at(1, 10h) + 5min);
    EXPECT_EQ(a.work_started_at, at(1, 10h) + 10min);
    EXPECT_EQ(a.ended_at, at(1, 11h));
    const auto& last = now.history.front();
    EXPECT_GE(last.at, at(1, 15h)) << "when it was told";
    EXPECT_NE(last.text.find("11:00"), std::string::npos) << last.text;
    EXPECT_NE(last.text.find("已更换光猫"), std::string::npos) << last.text;
}

TEST_P(Visits, TheTicketWaitsForTheAgreedTimeAndGoesOn) {
    ticket::NewTicket wanted;
    wanted.title = "断网";
    wanted.channel = "phone";
    wanted.category_id = broadband_;
    wanted.customer_id = zhang_;
    wanted.organization_id = city_;
    wanted.is_accepted = true;
    const auto opened = *by(agent(), [&](Unit& unit) { return ticket::open(unit, codes_, wanted); });
    ASSERT_TRUE(by(
        agent(), [&](Unit& unit) { return ticket::act(unit, opened.ticket_id, ticket::Action::start, {}); }));
    auto visit = repair({}, at(1, 10h));
    visit.ticket_id = opened.ticket_id;
    const auto made = *book(agent(), visit);
    EXPECT_EQ(made.view.appointment.customer_id, zhang_);
    const auto state = [&] {
        return store_->read(system_actor(), [&](Unit& unit) -> Result<ticket::State> {
            return ticket::find(unit, opened.ticket_id)->state;
        });
    };
    EXPECT_EQ(*state(), ticket::State::waiting);
    clock_.set(at(1, 10h));
    const auto who = made.view.appointment.user_id;
    ASSERT_TRUE(step(engineer(who), made, Action::arrive));
    EXPECT_EQ(*state(), ticket::State::handling);
    auto foreign = repair(li_, at(1, 14h));
    foreign.ticket_id = opened.ticket_id;
    EXPECT_EQ(code_of(book(agent(), foreign).error()), "appointment.ticket_other");
}

TEST_P(Visits, ATicketThatEndsTakesItsAppointmentsAlong) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    ticket::StepFacts facts;
    facts.reason = "重复";
    const auto done = by(system_actor(), [&](Unit& unit) {
        return ticket::act(unit, made.view.appointment.ticket_id, ticket::Action::cancel, facts);
    });
    ASSERT_TRUE(done) << code_of(done.error());
    EXPECT_EQ(state_of(look(made)), State::cancelled);
    const auto found = slots(repairs(at(1, 0h)));
    const auto again = std::ranges::find(found, at(1, 10h), &FreeSlot::starts_at);
    ASSERT_NE(again, found.end());
    EXPECT_EQ(again->free, 2);
}

TEST_P(Visits, CustomersMoveAndCancelInTimeAndOnlyTheirOwn) {
    const auto made = *book(of(zhang_), repair(zhang_, at(1, 10h)));
    EXPECT_EQ(code_of(step(of(li_), made, Action::cancel).error()), "appointment.unknown");
    StepFacts facts;
    facts.chosen = Chosen{at(1, 14h), {}, {}};
    auto now = *step(of(zhang_), made, Action::move, facts);
    EXPECT_EQ(now.view.appointment.starts_at, at(1, 14h));
    EXPECT_EQ(now.view.appointment.moves, 1);
    facts.chosen->starts_at = at(2, 10h);
    now = *step(of(zhang_), now, Action::move, facts);
    facts.chosen->starts_at = at(2, 12h);
    now = *step(of(zhang_), now, Action::move, facts);
    facts.chosen->starts_at = at(2, 14h);
    EXPECT_EQ(code_of(step(of(zhang_), now, Action::move, facts).error()), "appointment.moved_often");
    clock_.set(at(2, 10h) + 1min);
    facts = {};
    facts.reason = "不需要了";
    EXPECT_EQ(code_of(step(of(zhang_), look(now), Action::cancel, facts).error()), "appointment.too_late");
    EXPECT_TRUE(step(agent(), look(now), Action::cancel, facts));
}

TEST_P(Visits, ACounterHasAWindowAndANamedPerson) {
    auto wanted = repair(zhang_);
    wanted.service_type = "counter.service";
    wanted.place_id = hall_;
    wanted.data = {{"contact", "13800001234"}, {"matter", "过户"}};
    wanted.chosen = Chosen{at(1, 10h), {}, {}};
    wanted.is_confirmed = true;
    const auto made = book(agent(), wanted);
    ASSERT_TRUE(made) << code_of(made.error());
    EXPECT_TRUE(made->view.appointment.is_user_promised);
    EXPECT_EQ(made->view.appointment.resources.size(), 1U);
    EXPECT_EQ(made->view.place->code, "hall");
    // There is one window, however many people there are.
    wanted.customer_id = li_;
    EXPECT_EQ(code_of(book(agent(), wanted).error()), "appointment.slot_taken");
    wanted.chosen->starts_at = at(1, 10h) + 30min;
    EXPECT_TRUE(book(agent(), wanted));
    // 2.5.3: nobody came; somebody calls.
    clock_.set(at(1, 10h) + 31min);
    worker_->run_due();
    EXPECT_EQ(state_of(look(*made)), State::no_show);
}

TEST_P(Visits, AShiftAddedIsOffered) {
    const auto evening = [&] {
        const auto found = slots(repairs(at(3, 18h)));
        return !found.empty() && found.front().starts_at == at(3, 18h) ? found.front().free : 0;
    };
    EXPECT_EQ(evening(), 0);
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        TRY_DONE(duty::add_shift(unit, wang_, at(3, 18h), at(3, 20h)));
        return {};
    }));
    EXPECT_EQ(evening(), 1);
}

TEST_P(Visits, ADayIsPlannedAndNobodyIsInTwoPlaces) {
    std::vector<AppointmentDetail> made;
    const std::array places{Position{3198000, 11875000}, Position{3208000, 11885000},
                            Position{3198200, 11875200}, Position{3208200, 11885200}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto wanted = repair(i % 2 == 0 ? zhang_ : li_, at(1, 8h + std::chrono::hours{4 * (i / 2)}));
        wanted.position = places.at(i);
        made.push_back(*book(agent(), wanted));
    }
    const PlanWish wish{city_, at(1, 0h), at(2, 0h), {}, {}};
    const auto input = store_->read(lead(), [&](Unit& unit) { return read_day(unit, hands_, wish); });
    ASSERT_TRUE(input) << code_of(input.error());
    EXPECT_EQ(input->day.visits.size(), 4U);
    const auto plan = plan_of(*input);
    ASSERT_TRUE(plan) << code_of(plan.error());
    EXPECT_TRUE(plan->plan.unassigned.empty());
    EXPECT_LE(plan->plan.lower_bound, plan->plan.cost.total());
    // Some minutes later the plan that was looked at is the one that is used.
    clock_.advance(5min);
    auto seen = wish;
    seen.planned_at = input->planned_at;
    const auto same = store_->read(lead(), [&](Unit& unit) { return read_day(unit, hands_, seen); });
    ASSERT_TRUE(same) << code_of(same.error());
    EXPECT_EQ(same->now, input->now);
    const auto applied = by(lead(), [&](Unit& unit) { return apply_plan(unit, hands_, *input, *plan, {}); });
    ASSERT_TRUE(applied) << code_of(applied.error());
    for (const auto& one : made) {
        UserId who;
        const auto* stop = stop_of(plan->plan, one.view.appointment.appointment_id, &who);
        ASSERT_NE(stop, nullptr);
        const auto now = look(one).view.appointment;
        EXPECT_EQ(now.user_id, who);
        EXPECT_GE(*now.planned_from, *now.starts_at);
        EXPECT_LE(*now.planned_from, *now.window_ends_at);
        for (const auto& other : made) {
            const auto its = look(other).view.appointment;
            if (its.appointment_id != now.appointment_id && its.user_id == now.user_id) {
                EXPECT_TRUE(*its.planned_to <= *now.planned_from || *now.planned_to <= *its.planned_from);
            }
        }
    }
    // Planned again from what was read before: somebody was faster.
    const auto again = by(lead(), [&](Unit& unit) { return apply_plan(unit, hands_, *input, *plan, {}); });
    bool is_any_changed = false;
    for (const auto& one : input->visits) {
        UserId who;
        is_any_changed |= is_changed(one, *stop_of(plan->plan, one.appointment_id, &who), who);
    }
    EXPECT_EQ(again.has_value(), !is_any_changed);
}

TEST_P(Visits, ADayThatRunsIsPlannedAnewAndWhoWaitsIsTold) {
    const auto first = *book(agent(), repair(zhang_, at(1, 10h)));
    const auto second = *book(agent(), repair(li_, at(1, 12h)));
    // Tuesday, 10:30 in Shanghai: zhao is ill, and wang's car has broken down.
    clock_.advance(at(1, 10h + 30min) - clock_.now());
    PlanWish wish{city_, at(1, 0h), at(2, 0h), {plan::EngineerOut{zhao_}, plan::EngineerLate{wang_, 3h}}, {}};
    const auto input = store_->read(lead(), [&](Unit& unit) { return read_day(unit, hands_, wish); });
    ASSERT_TRUE(input) << code_of(input.error());
    const auto made = plan_of(*input);
    ASSERT_TRUE(made) << code_of(made.error());
    for (const auto& tour : made->plan.tours) {
        if (tour.engineer == zhao_) {
            EXPECT_TRUE(tour.stops.empty());
        }
        for (const auto& stop : tour.stops) EXPECT_GE(Instant{stop.start}, at(1, 13h + 30min));
    }
    std::int64_t told = 0;
    for (const auto& change : made->changes)
        for (const auto& one : input->visits)
            if (one.appointment_id.number == change.visit.number) told += is_to_be_told(one, change) ? 1 : 0;
    EXPECT_EQ(told, 2);
    const auto silent = by(lead(), [&](Unit& unit) { return apply_plan(unit, hands_, *input, *made, {}); });
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().fields.front().field, "reason");
    EXPECT_EQ(look(first).view.appointment.version, first.view.appointment.version) << "nothing is half done";
    const auto used =
        by(lead(), [&](Unit& unit) { return apply_plan(unit, hands_, *input, *made, "车辆故障"); });
    ASSERT_TRUE(used) << code_of(used.error());
    for (const auto& one : {first, second}) {
        const auto now = look(one).view.appointment;
        EXPECT_EQ(now.user_id, wang_);
        ASSERT_TRUE(now.delay_told_until);
        EXPECT_GE(*now.delay_told_until, at(1, 13h + 30min));
        EXPECT_GE(*now.planned_from, at(1, 13h + 30min));
    }
    // What was looked at before all this holds no more; nor would it after half an hour, or before it was
    // made.
    const auto refusal = [&](Instant planned_at) {
        auto of = wish;
        of.planned_at = planned_at;
        const auto read = store_->read(lead(), [&](Unit& unit) { return read_day(unit, hands_, of); });
        return read ? std::string{} : code_of(read.error());
    };
    clock_.advance(1min);
    EXPECT_EQ(refusal(input->planned_at), "appointment.plan_outdated");
    EXPECT_EQ(refusal(clock_.now()), "");
    EXPECT_EQ(refusal(clock_.now() + 1min), "appointment.plan_outdated");
    const auto looked_at = clock_.now();
    clock_.advance(31min);
    EXPECT_EQ(refusal(looked_at), "appointment.plan_outdated");
    // A day that is over is not planned.
    wish = {city_, at(0, 0h), at(1, 0h), {}, {}};
    const auto past = store_->read(lead(), [&](Unit& unit) { return read_day(unit, hands_, wish); });
    ASSERT_FALSE(past);
    EXPECT_EQ(code_of(past.error()), "appointment.day_over");
}

TEST_P(Visits, AreAddedUp) {
    const auto made = *book(agent(), repair(zhang_, at(1, 10h)));
    ASSERT_TRUE(book(agent(), repair(li_, at(1, 14h))));
    const auto who = made.view.appointment.user_id;
    clock_.set(at(1, 10h));
    auto now = *step(engineer(who), look(made), Action::arrive);
    now = *step(engineer(who), now, Action::start);
    StepFacts facts;
    facts.result = "好了";
    facts.code = now.view.appointment.confirm_code;
    ASSERT_TRUE(step(engineer(who), now, Action::complete, facts));
    const auto told = store_->read(
        lead(), [&](Unit& unit) { return analyse_appointments(unit, hands_, city_, at(1, 0h), at(2, 0h)); });
    ASSERT_TRUE(told) << code_of(told.error());
    const auto done = std::ranges::find(told->counts, State::completed, &StateCount::state);
    ASSERT_NE(done, told->counts.end());
    EXPECT_EQ(done->count, 1);
    EXPECT_EQ(done->on_time, 1);
    EXPECT_EQ(done->lead_minutes, 27 * 60 - 1);  // asked a moment after 07:00 of the day before
    ASSERT_EQ(told->loads.days.size(), 1U);
    EXPECT_EQ(told->loads.days[0].date, "2026-03-03");
    EXPECT_EQ(told->loads.days[0].visits, 2);
    EXPECT_EQ(told->loads.days[0].booked_minutes, 120);
    EXPECT_EQ(told->loads.days[0].duty_minutes, 3 * 8 * 60);
    EXPECT_EQ(told->names.at(who).empty(), false);
    EXPECT_FALSE(store_->read(lead(), [&](Unit& unit) {
        return analyse_appointments(unit, hands_, city_, at(1, 0h), at(94, 0h));
    }));
}

}  // namespace
}  // namespace bihuan::appointment
