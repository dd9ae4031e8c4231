// All that can be done in and with chats.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "chat/calls.hpp"
#include "chat/domain/chat.hpp"
#include "chat/domain/figures.hpp"
#include "chat/store/chat_store.hpp"
#include "duty/types.hpp"
#include "file/types.hpp"
#include "standard/chat_calls.hpp"

namespace bihuan::chat {

template <class T>
struct Page {
    std::vector<T> items;
    std::string next;
};
struct TurnView {
    Turn turn;
    std::string name;  // of the agent
    std::optional<file::FileFacts> file;
    bool is_to_staff = false;  // tone is theirs alone
};
struct TurnPage {
    std::vector<TurnView> items;
    bool has_earlier = false;
};
struct Said {
    std::string text, client_key, wording_reason;
    CannedId canned_reply_id;
};

// --- the customer, in the portal
struct PortalChat {
    Chat chat;
    std::string agent_name, ticket_code;
    standard::Hours hours;
    std::optional<std::int64_t> ahead;
    std::optional<Duration> expected_wait;
    std::int64_t unread = 0;
    bool may_rate = false;
    std::shared_ptr<const standard::ChatRules> rules;
};
struct PortalView {
    PortalChat chat;
    std::vector<TurnView> turns;  // said just now
};
struct CurrentChat {
    std::optional<PortalChat> chat;
    standard::Hours hours;
};
struct Opening {
    std::string question, language, client_key;
};
Result<PortalView> open_portal_chat(Unit& unit, const Context& context, const Opening& opening);
CurrentChat current_portal_chat(Unit& unit, const Context& context);
Result<PortalChat> portal_chat(Unit& unit, const Context& context, ChatId id);
Page<PortalChat> portal_chats(Unit& unit, const Context& context, ChatId before, std::int64_t limit);
Result<TurnPage> portal_turns(Unit& unit, const Context& context, ChatId id, TurnId after,
                              std::int64_t limit);
Result<PortalView> say_in_portal(Unit& unit, const Context& context, ChatId id, const Said& said);
Result<PortalView> rate_answer(Unit& unit, const Context& context, ChatId id, TurnId turn, bool is_helped);
Result<PortalView> ask_for_person(Unit& unit, const Context& context, ChatId id);
Done type_in_portal(Unit& unit, const Context& context, ChatId id);
Result<PortalChat> read_portal(Unit& unit, const Context& context, ChatId id, TurnId up_to);
struct Message {
    std::string text, contact;
};
Result<PortalView> leave_message(Unit& unit, const Context& context, ChatId id, const Message& message);
Result<PortalChat> end_portal(Unit& unit, const Context& context, ChatId id,
                              std::optional<std::int64_t> rating);
Result<PortalChat> rate_chat(Unit& unit, const Context& context, ChatId id, std::int64_t rating);

// --- the agent
struct CustomerChoice {
    CustomerId customer_id;
    std::string code, masked_name, segment;
};
struct ChatView {
    Chat chat;
    std::optional<standard::Term> queue;
    std::optional<CustomerChoice> customer;
    std::string agent_name, ticket_code, question_masked;
    std::int64_t unread = 0;  // of own chats
    bool is_mine = false, may_pick = false, is_late = false;
    std::optional<Instant> due_at;
};
struct QueueState {
    standard::ChatQueue queue;
    bool is_open = false;
    std::int64_t waiting = 0, longest_seconds = 0, talking = 0;
    std::optional<Duration> expected_wait;  // of whoever comes now
    Figures today;
};
struct Desk {
    duty::Presence presence = duty::Presence::offline;
    std::vector<ChatView> chats, offers, waiting;
    std::vector<QueueState> queues;
    std::vector<standard::Term> results;  // that a record of a chat may have
    std::vector<std::string> needs;       // what such a record must hold (4.3.1)
    std::shared_ptr<const standard::ChatRules> rules;
};
Desk chat_desk(Unit& unit, const Context& context);
struct Colleague {
    UserId user_id;
    std::string name;
    duty::Presence presence = duty::Presence::offline;
    std::int64_t chats = 0, chats_max = 0;
    bool may_take = false;
};
std::vector<Colleague> chat_colleagues(Unit& unit, const Context& context);
Page<ChatView> list_chats(Unit& unit, const Context& context, ChatFilter filter, std::int64_t limit);
Result<ChatView> get_chat(Unit& unit, const Context& context, ChatId id);
Result<TurnPage> chat_turns(Unit& unit, const Context& context, ChatId id, TurnId after, std::int64_t limit);
Result<TurnView> say_in_chat(Unit& unit, const Context& context, ChatId id, const Said& said);
Result<TurnView> note_in_chat(Unit& unit, const Context& context, ChatId id, const Said& said);
Result<ChatView> pick_chat(Unit& unit, const Context& context, ChatId id);
Result<Desk> decline_chat(Unit& unit, const Context& context, ChatId id);
Done type_in_chat(Unit& unit, const Context& context, ChatId id);
Result<ChatView> read_chat(Unit& unit, const Context& context, ChatId id, TurnId up_to);
struct Transfer {
    std::string queue, note;
    UserId user_id;
};
Result<ChatView> transfer_chat(Unit& unit, const Context& context, ChatId id, const Transfer& to);
Result<ChatView> link_ticket(Unit& unit, const Context& context, ChatId id, const std::string& code);
struct TicketWish {
    std::string title, description;
    standard::CategoryId category_id;
};
Result<ChatView> open_ticket(Unit& unit, const Context& context, ChatId id, const TicketWish& wish);
struct Ending {
    std::string result, answer;
};
Result<ChatView> end_chat(Unit& unit, const Context& context, ChatId id, const Ending& ending);

// --- files of both sides
struct Upload {
    std::string name, client_key, path;
};
Result<TurnView> send_file(Store& store, const Actor& actor, const Context& context, ChatId id,
                           const Upload& upload);
struct FileContent {
    file::FileFacts facts;
    std::string bytes;
};
Result<FileContent> read_chat_file(Store& store, const Actor& actor, const Context& context, ChatId id,
                                   file::FileId file);

// --- whoever leads
Result<TurnPage> look_into_chat(Unit& unit, const Context& context, ChatId id, const std::string& reason);
Result<ChatView> assign_chat(Unit& unit, const Context& context, ChatId id, UserId person);
struct Board {
    std::vector<QueueState> queues;
    std::vector<Colleague> agents;
    std::vector<ChatView> waiting, talking;
    std::int64_t answering = 0;
    Figures today;
    std::shared_ptr<const standard::ChatRules> rules;
};
Board chat_board(Unit& unit, const Context& context);
struct IntervalPart {
    Instant starts_at{};
    Figures figures;
};
struct Intervals {
    std::vector<IntervalPart> items;
    Figures total;
};
Result<Intervals> chat_intervals(Unit& unit, const Context& context, const std::string& queue,
                                 const std::string& day);

// --- ready words
std::vector<Canned> list_canned(Unit& unit, const std::string& language);
Result<Canned> add_canned_reply(Unit& unit, const Canned& wanted, const std::string& wording_reason);
Result<Canned> change_canned_reply(Unit& unit, CannedId id, std::int64_t version, const std::string& text,
                                   const std::string& wording_reason);
Done drop_canned_reply(Unit& unit, CannedId id);

}  // namespace bihuan::chat
