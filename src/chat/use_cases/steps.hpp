// What several use cases do with a chat that is held by this unit.
#pragma once

#include "chat/domain/chat_errors.hpp"
#include "chat/domain/chat_rules.hpp"
#include "chat/domain/wait.hpp"
#include "chat/store/turn_store.hpp"
#include "chat/use_cases/use_cases.hpp"

namespace bihuan::chat {

// The chat at hand with what every step needs. Saved once, at the end.
class Scene {
  public:
    Scene(Unit& u, const Context& c, Chat held)
        : unit{u},
          context{c},
          rules{standard::chat_rules(u, u.now)},
          chats{u, *c.cipher},
          turns{u, *c.cipher},
          chat{std::move(held)},
          with_before_{chat.agent_id ? chat.agent_id : chat.offered_to_id},
          is_waiting_before_{chat.state == State::waiting} {}

    // Adds it, counts it, tells the two sides.
    Turn& say(Turn turn);
    void happened(Happened what, UserId by = {});
    // Saves, and tells those who see it stand differently where it does.
    void save();

    Unit& unit;
    const Context& context;
    const std::shared_ptr<const standard::ChatRules> rules;
    ChatStore chats;
    TurnStore turns;
    Chat chat;
    std::vector<Turn> said;  // in this unit
    bool is_changed = false;

  private:
    void tell(std::string_view topic, std::int64_t organization, bool is_to_customer,
              std::string payload) const;
    UserId with_before_;  // whom it was with, or offered to
    bool is_waiting_before_;
};

// --- finding; one answer for what is not there and what is another's
Result<Chat> own_chat(Unit& unit, const Context& context, ChatId id);       // of the customer
Result<Chat> held_own_chat(Unit& unit, const Context& context, ChatId id);  // the same, held
Result<Chat> visible_chat(Unit& unit, const Context& context, ChatId id);   // of the scope, or one's own
Result<Chat> held_chat(Unit& unit, const Context& context, ChatId id);      // the same, held
Result<Chat> held_own_talk(Unit& unit, const Context& context, ChatId id);  // whose agent the actor is
bool is_lead_of(const Unit& unit, const Chat& chat);
Done may_read(Unit& unit, const Chat& chat);

// --- first line and queue
void answer(Scene& scene, const std::string& question);
// Into the queue within the hours; else the customer is told when people are there.
void hand_over(Scene& scene, HandOver why);
void enter_queue(Scene& scene, const standard::ChatQueue& queue, Move move);
// To somebody who is able, there and has room, if anybody is; not to `except`.
void offer(Scene& scene, UserId except = {});
void offer_next(Unit& unit, const Context& context, UserId person);  // what waits, to this person
void give_to(Scene& scene, UserId person, Happened what);
bool is_able_for(Unit& unit, UserId person, const standard::ChatQueue& queue);
void withdraw_timers(Scene& scene);

// --- the wait that is told
struct Forecast {
    Lengths lengths;
    std::vector<Place> places;
    std::vector<Chat> waiting;                   // in the order they are answered, see WaitStore
    std::int64_t ahead(const Chat& chat) const;  // of the same queue
    std::optional<Duration> wait(const Chat& chat) const;
    std::optional<Duration> wait_of_newcomer(const std::string& queue) const;
};
Forecast forecast_of(Unit& unit, const standard::ChatRules& rules);
void tell_queue_moved(Unit& unit, const Chat& gone);  // to those who wait on

// --- end
void end(Scene& scene, Move move, Happened what, UserId by = {});
// The contact record, once; `answer` "": the customer's last words.
Done write_record(Scene& scene, const std::string& result, const std::string& answer);
void stop_clock(Scene& scene, bool is_answered);

// --- views
PortalChat portal_view(Unit& unit, const Context& context, const Chat& chat);
PortalView portal_view(Scene& scene);
std::string masked_name(Unit& unit, CustomerId customer);
std::vector<TurnView> views(Unit& unit, const Context& context, const Chat& chat, std::vector<Turn> turns,
                            bool is_to_staff);
std::vector<ChatView> views(Unit& unit, const Context& context, std::vector<Chat> chats);
ChatView view_of(Unit& unit, const Context& context, const Chat& chat);
Done check_text(const standard::ChatRules& rules, const std::string& text);
Result<TurnPage> page_of(Unit& unit, const Context& context, const Chat& chat, TurnId after,
                         std::int64_t limit, bool is_to_staff);

void audit(Unit& unit, std::string_view action, const Chat& chat, std::string after = {});
std::string json_text(std::string_view name, const std::string& value);
Instant day_begin(Instant at, const std::string& zone);

}  // namespace bihuan::chat
