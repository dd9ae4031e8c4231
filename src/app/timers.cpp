#include "app/timers.hpp"

#include <fmt/format.h>

#include "analytics/calls.hpp"
#include "app/channel_wiring.hpp"
#include "appointment/calls.hpp"
#include "automation/calls.hpp"
#include "contact/calls.hpp"
#include "counter/calls.hpp"
#include "duty/calls.hpp"
#include "intake/calls.hpp"
#include "knowledge/calls.hpp"
#include "message/calls.hpp"
#include "outage/calls.hpp"
#include "privacy/calls.hpp"
#include "sla/calls.hpp"
#include "task/calls.hpp"
#include "telephone/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan {

timer::Handlers ticket_timer_handlers() {
    return {
        {sla::timer_kind("ticket"),
         [](Unit& unit, const timer::Due& due) {
             sla::on_timer(unit, {"ticket", due.subject_id}, ticket::hear_clock);
         }},
        {std::string{ticket::silence_timer},
         [](Unit& unit, const timer::Due& due) {
             ticket::close_after_silence(unit, ticket::TicketId{due.subject_id});
         }},
        {std::string{ticket::reminder_timer},
         [](Unit& unit, const timer::Due& due) { ticket::remind(unit, due.subject_id); }},
        {std::string{ticket::promise_timer},
         [](Unit& unit, const timer::Due& due) {
             ticket::hear_promise(unit, ticket::TicketId{due.subject_id});
         }},
        {std::string{ticket::distribute_timer},
         [](Unit& unit, const timer::Due& due) {
             ticket::distribute(unit, ticket::OrganizationId{due.subject_id});
         }},
    };
}

namespace {

// The same reminder by the customer's own channel; a draft's is in the portal alone.
void remind_by_message(Unit& unit, const appointment::Hands& hands, const message::Context& context,
                       appointment::AppointmentId id) {
    const auto booked = appointment::find_booking(unit, hands, id);
    if (!booked || booked->state != appointment::State::booked || !booked->starts_at) return;
    const auto ticket = ticket::find(unit, booked->ticket_id);
    if (!ticket) return;
    message::send(
        unit, context,
        {.purpose = "appointment_reminder",
         .customer_id = ticket->customer_id,
         .subject_kind = "ticket",
         .subject_id = ticket->ticket_id.number,
         .organization_id = ticket->organization_id,
         .values = {{"appointment.code", {booked->code, {}}}, {"starts_at", {{}, booked->starts_at}}},
         .key = fmt::format("appointment:{}:{}", id.number,
                            std::chrono::floor<std::chrono::minutes>(unit.now).time_since_epoch().count())});
}

}  // namespace

timer::Handlers timer_handlers(Program& p) {
    const auto zone = p.settings.text("time_zone");  // whose months are measured
    auto all = ticket_timer_handlers();
    const auto hands = p.booking_hands();
    const auto of_appointment = [&](std::string_view kind, auto on) {
        all.emplace(std::string{kind}, [hands, on](Unit& unit, const timer::Due& due) {
            on(unit, hands, appointment::AppointmentId{due.subject_id});
        });
    };
    of_appointment(appointment::keep_timer, appointment::on_keep);
    of_appointment(appointment::remind_timer,
                   [context = p.message_context()](Unit& unit, const appointment::Hands& with,
                                                   appointment::AppointmentId id) {
                       appointment::on_remind(unit, with, id);
                       remind_by_message(unit, with, context, id);
                   });
    of_appointment(appointment::miss_timer, appointment::on_miss);
    all.emplace(std::string{appointment::wait_timer}, [hands](Unit& unit, const timer::Due& due) {
        appointment::on_wait(unit, hands, appointment::OrganizationId{due.subject_id});
    });
    all.emplace(std::string{counter::day_timer}, [hands](Unit& unit, const timer::Due& due) {
        counter::on_day_end(unit, hands, counter::PlaceId{due.subject_id});
    });
    const telephone::Hands calls{&p.cipher, zone};
    const auto of_call = [&all, calls](std::string_view kind, auto on) {
        all.emplace(std::string{kind}, [calls, on](Unit& unit, const timer::Due& due) {
            on(unit, calls, telephone::CallId{due.subject_id});
        });
    };
    of_call(telephone::patience_timer, telephone::on_patience);
    of_call(telephone::wrap_timer, telephone::on_wrap_up);
    all.emplace(std::string{telephone::call_back_timer}, [calls](Unit& unit, const timer::Due& due) {
        telephone::on_call_back(unit, calls, telephone::CallBackId{due.subject_id});
    });
    const auto of_chat = [&all, context = p.chat_context()](std::string_view kind, auto on) {
        all.emplace(std::string{kind}, [context, on](Unit& unit, const timer::Due& due) {
            on(unit, context, chat::ChatId{due.subject_id});
        });
    };
    of_chat(chat::offer_timer, chat::on_offer);
    of_chat(chat::silence_timer, chat::on_silence);
    of_chat(chat::wrap_timer, chat::on_wrap_up);
    all.emplace(sla::timer_kind(chat::clock_subject), [context = p.chat_context()](Unit& unit,
                                                                                   const timer::Due& due) {
        sla::on_timer(unit, {std::string{chat::clock_subject}, due.subject_id},
                      [&](Unit& in, const sla::Reached& reached) { chat::hear_clock(in, context, reached); });
    });
    all.emplace(sla::timer_kind(telephone::clock_subject), [calls](Unit& unit, const timer::Due& due) {
        sla::on_timer(
            unit, {std::string{telephone::clock_subject}, due.subject_id},
            [&](Unit& in, const sla::Reached& reached) { telephone::hear_clock(in, calls, reached); });
    });
    all.merge(timer::Handlers{
        {sla::timer_kind("task"),
         [](Unit& unit, const timer::Due& due) {
             sla::on_timer(unit, {"task", due.subject_id}, task::hear_clock);
         }},
        {std::string{outage::turn_timer},
         [hands](Unit& unit, const timer::Due& due) {
             outage::on_turn(unit, hands, outage::NoticeId{due.subject_id});
         }},
        {sla::timer_kind(privacy::clock_subject),
         [context = p.privacy_context()](Unit& unit, const timer::Due& due) {
             sla::on_timer(
                 unit, {std::string{privacy::clock_subject}, due.subject_id},
                 [&](Unit& in, const sla::Reached& reached) { privacy::hear_clock(in, context, reached); });
         }},
        {std::string{contact::seal_timer},
         [&p](Unit& unit, const timer::Due&) {
             contact::on_seal(unit, p.contact_key ? &*p.contact_key : nullptr,
                              !p.settings.text("contact.anchor").empty());
             contact::look_after_files(unit, p.shelf());
         }},
        {std::string{contact::anchor_timer},
         [path = p.settings.text("contact.anchor")](Unit& unit, const timer::Due&) {
             if (!path.empty()) contact::on_anchor(unit, path);
         }},
        {std::string{privacy::night_timer},
         [context = p.privacy_context()](Unit& unit, const timer::Due&) {
             privacy::on_night(unit, context);
         }},
        {std::string{privacy::run_timer},
         [context = p.privacy_context()](Unit& unit, const timer::Due& due) {
             privacy::on_run(unit, context, privacy::RunId{due.subject_id});
         }},
        {sla::timer_kind(privacy::leak_clock_subject),
         [](Unit& unit, const timer::Due& due) {
             sla::on_timer(unit, {std::string{privacy::leak_clock_subject}, due.subject_id},
                           privacy::hear_leak_clock);
         }},
        {std::string{automation::schedule_timer},
         [&p](Unit& unit, const timer::Due& due) {
             automation::on_schedule(unit, automation::RuleId{due.subject_id}, p.rules);
         }},
        {std::string{automation::trim_timer},
         [](Unit& unit, const timer::Due&) { automation::on_trim(unit); }},
        {std::string{message::progress_timer},
         [context = p.message_context()](Unit& unit, const timer::Due& due) {
             message::on_progress(unit, context, ticket::TicketId{due.subject_id});
         }},
        {std::string{message::gap_timer},
         [](Unit& unit, const timer::Due& due) { message::on_gap(unit, ticket::TicketId{due.subject_id}); }},
        {std::string{intake::trim_timer},
         [context = p.intake_context()](Unit& unit, const timer::Due&) { intake::on_trim(unit, context); }},
        {std::string{channel::count_timer},
         [context = channel_context(p)](Unit& unit, const timer::Due&) { channel::on_count(unit, context); }},
        {std::string{channel::watch_timer},
         [context = channel_context(p)](Unit& unit, const timer::Due&) { channel::on_watch(unit, context); }},
        {std::string{message::trim_timer}, [](Unit& unit, const timer::Due&) { message::on_trim(unit); }},
        {std::string{duty::presence_timer},
         [](Unit& unit, const timer::Due& due) {
             duty::look_after_presence(unit, duty::UserId{due.subject_id});
         }},
        {std::string{knowledge::review_timer},
         [](Unit& unit, const timer::Due& due) {
             knowledge::on_review(unit, knowledge::ArticleId{due.subject_id});
         }},
        {std::string{knowledge::must_read_timer},
         [](Unit& unit, const timer::Due& due) {
             for (const auto& one : knowledge::on_must_read(unit, knowledge::MustReadId{due.subject_id}))
                 ticket::notify_of(unit, one.people, {.zh = one.zh, .en = one.en, .text = {}},
                                   "/knowledge/must_read");
         }},
        {std::string{knowledge::trim_timer}, [](Unit& unit, const timer::Due&) { knowledge::on_trim(unit); }},
        {std::string{analytics::measure_timer},
         [zone](Unit& unit,
                const timer::Due& due) { analytics::measure_ticket(unit, due.subject_id, zone); }},
        {std::string{analytics::backfill_timer},
         [](Unit& unit, const timer::Due& due) { analytics::backfill(unit, due.subject_id); }},
    });
    for (const auto& holder : p.holders)
        all[keys::reseal_timer(holder)] = [&p, &holder](Unit& unit, const timer::Due& due) {
            keys::on_reseal(unit, p.cipher, holder, due.subject_id);
        };
    return all;
}

}  // namespace bihuan
