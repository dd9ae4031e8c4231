// Generated from api/chat.yaml by `npm run api`. Do not edit.
export interface paths {
    "/portal/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own chats, newest first */
        get: operations["list_portal_chats"];
        put?: never;
        /** A chat begins, with a question or with a greeting; the one that is open where there is one */
        post: operations["open_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chat that is open, and whether people are there now */
        get: operations["get_current_portal_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One own chat as it stands */
        get: operations["get_portal_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, oldest first; behind a turn, or the latest */
        get: operations["list_portal_chat_turns"];
        put?: never;
        /** The customer's words; the same key says nothing twice. First line answers from the knowledge base */
        post: operations["say_in_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/turns/{turn_id}/helped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an answer helped; after the standard's number that did not, the chat goes to a person */
        post: operations["rate_portal_chat_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To a person: into the queue within the hours, else an offline message is offered */
        post: operations["ask_for_person_in_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer types; nothing is kept, the other side hears of it at most once in the standard's time */
        post: operations["type_in_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read up to this turn */
        post: operations["read_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The body is the file, 10 MB at most, of the kinds the standard lists; only while a person is there or awaited */
        post: operations["send_portal_chat_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the chat; pictures and sound inline */
        get: operations["read_portal_chat_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/offline_message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Outside the hours, or instead of waiting: a request is made of it and its code told; ends the chat */
        post: operations["leave_portal_chat_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer ends it */
        post: operations["end_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/chats/{chat_id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 1 to 5 for a chat that has ended; once */
        post: operations["rate_portal_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat_desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own chats, what is offered, what waits in own queues */
        get: operations["get_chat_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat_colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom a chat may be handed over now */
        get: operations["list_chat_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chats, newest first: for leads those of their scope, for others their own */
        get: operations["list_chats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One chat as it stands, without its words */
        get: operations["get_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, oldest first; behind a turn, or the latest. For its agent, and for a lead who looks into it */
        get: operations["list_chat_turns"];
        put?: never;
        /** Words to the customer; what is not said to customers is refused before it is sent; the same key says nothing twice */
        post: operations["say_in_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Words for colleagues, never for the customer */
        post: operations["note_in_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one that waits or is offered; the answer clock stops */
        post: operations["pick_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An offer goes to the next */
        post: operations["decline_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent types */
        post: operations["type_in_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read up to this turn */
        post: operations["read_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To a queue, or to a colleague who is there and has room; the note is for whoever takes it */
        post: operations["transfer_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The request it is about, by its code; null: none */
        put: operations["link_chat_ticket"];
        /** A request is opened for its customer, channel online, and the chat is linked to it */
        post: operations["open_chat_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it with what came of it, or say so of one that its customer or silence has ended; the contact record is written, once */
        post: operations["end_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The body is the file, 10 MB at most, of the kinds the standard lists */
        post: operations["send_chat_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the chat; pictures and sound inline */
        get: operations["read_chat_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead reads a chat of another for the next half hour; logged with the reason */
        post: operations["look_into_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{chat_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A lead gives it to somebody, or takes it (own id) */
        post: operations["assign_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat_board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues, agents and what waits, as they are now, and the figures of today */
        get: operations["get_chat_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat_intervals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of a day by half hours */
        get: operations["list_chat_intervals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/canned_replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready words for agents, by language and code, at most 500 */
        get: operations["list_canned_replies"];
        put?: never;
        /** A new one; what is not said to customers is refused */
        post: operations["add_canned_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/canned_replies/{canned_reply_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Its words */
        put: operations["change_canned_reply"];
        post?: never;
        /** It is not offered any more */
        delete: operations["drop_canned_reply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ChatState: "answering" | "waiting" | "talking" | "ended" | "left_message" | "abandoned";
        /** @enum {string} */
        ChatSide: "customer" | "bot" | "agent" | "system";
        /**
         * @description text: words; answer: articles of the knowledge base; file; note: for staff alone; event: see ChatEvent
         * @enum {string}
         */
        ChatTurnKind: "text" | "answer" | "file" | "note" | "event";
        /**
         * @description what happened, for the page to word. not_found: the knowledge base has no sure answer; after_hours: a person was asked for outside the hours; hours_over: they ended while the customer waited
         * @enum {string}
         */
        ChatEvent: "greeted" | "not_found" | "handed_over" | "after_hours" | "hours_over" | "picked" | "transferred" | "asked_if_there" | "ended_by_customer" | "ended_by_agent" | "ended_by_silence" | "message_left";
        /** @enum {string} */
        ChatLanguage: "zh-CN" | "en";
        /** @enum {string} */
        ChatHandOver: "asked" | "not_found" | "not_helped";
        ChatQueueWords: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        ChatArticle: {
            article_id: components["schemas"]["Id"];
            code: string;
            title: string;
            heading: string;
            /** @description Markdown */
            passage: string;
            confidence: number;
        };
        ChatFile: {
            file_id: components["schemas"]["Id"];
            name: string;
            media_type: string;
            size: number;
        };
        ChatTurn: {
            turn_id: components["schemas"]["Id"];
            side: components["schemas"]["ChatSide"];
            kind: components["schemas"]["ChatTurnKind"];
            at: components["schemas"]["Instant"];
            /** @description of the agent who said or did it */
            name: string | null;
            /** @description of text and note; null when the words are gone by their time */
            text: string | null;
            /** @description of answer: the best first */
            articles: components["schemas"]["ChatArticle"][];
            /** @description of answer: what the customer thought of it */
            helped: boolean | null;
            file: components["schemas"]["ChatFile"] | null;
            event: components["schemas"]["ChatEvent"] | null;
            /** @description to whoever said it, of what was just said */
            client_key: string | null;
            /**
             * @description to staff, of the customer's words
             * @enum {string|null}
             */
            tone: "calm" | "tense" | "angry" | "leaving" | null;
        };
        ChatTurnPage: {
            /** @description oldest first; to go on, ask behind the last */
            items: components["schemas"]["ChatTurn"][];
            /** @description without `after`: more was said before these */
            has_earlier: boolean;
        };
        ChatLimits: {
            text_max: number;
            file_bytes_max: number;
            files_max: number;
            media_types: string[];
        };
        PortalChat: {
            chat_id: components["schemas"]["Id"];
            state: components["schemas"]["ChatState"];
            language: components["schemas"]["ChatLanguage"];
            opened_at: components["schemas"]["Instant"];
            waiting_since: components["schemas"]["Instant"] | null;
            /** @description how many wait before them in the queue */
            ahead: number | null;
            /** @description while waiting: from now, by the place in the queue, the agents there and how long chats last; null: nobody can say */
            expected_wait_seconds: number | null;
            agent_name: string | null;
            is_open_hours: boolean;
            /** @description outside the hours: when people are there again */
            next_open_at: components["schemas"]["Instant"] | null;
            hand_over: components["schemas"]["ChatHandOver"] | null;
            may_say: boolean;
            may_ask_person: boolean;
            may_leave_message: boolean;
            may_send_file: boolean;
            may_rate: boolean;
            customer_read_id: components["schemas"]["Id"] | null;
            agent_read_id: components["schemas"]["Id"] | null;
            last_turn_id: components["schemas"]["Id"] | null;
            /** @description turns of the other side behind customer_read_id, at most 99 */
            unread: number;
            rating: number | null;
            /** @description the request that came of it */
            ticket_code: string | null;
            ended_at: components["schemas"]["Instant"] | null;
            limits: components["schemas"]["ChatLimits"];
        };
        PortalChatView: {
            chat: components["schemas"]["PortalChat"];
            /** @description said just now, oldest first: the own words, and what was answered at once */
            turns: components["schemas"]["ChatTurn"][];
        };
        CurrentPortalChat: {
            chat: components["schemas"]["PortalChat"] | null;
            is_open_hours: boolean;
            next_open_at: components["schemas"]["Instant"] | null;
        };
        PortalChatPage: {
            items: components["schemas"]["PortalChat"][];
            next: string | null;
        };
        OpenPortalChat: {
            question?: string;
            language?: components["schemas"]["ChatLanguage"];
            client_key?: string;
        };
        SayInChat: {
            text: string;
            /** @description made by the client for these words; the same key again answers what was said */
            client_key: string;
        };
        SayToCustomer: {
            text: string;
            client_key: string;
            /** @description where a canned reply was used: counted */
            canned_reply_id?: components["schemas"]["Id"];
            /** @description why words that are not said to customers are said after all; see tone */
            wording_reason?: string;
        };
        HelpedByAnswer: {
            helped: boolean;
        };
        ReadChat: {
            turn_id: components["schemas"]["Id"];
        };
        LeaveChatMessage: {
            text: string;
            /** @description how to reach them, in their own words */
            contact?: string;
        };
        EndPortalChat: {
            rating?: number;
        };
        RateChat: {
            rating: number;
        };
        ChatCustomer: {
            customer_id: components["schemas"]["Id"];
            code: string;
            name_masked: string;
            segment: string | null;
        };
        Chat: {
            chat_id: components["schemas"]["Id"];
            state: components["schemas"]["ChatState"];
            language: components["schemas"]["ChatLanguage"];
            queue: components["schemas"]["ChatQueueWords"] | null;
            customer: components["schemas"]["ChatCustomer"] | null;
            opened_at: components["schemas"]["Instant"];
            /** @description of this wait */
            waiting_since: components["schemas"]["Instant"] | null;
            /** @description when the answer clock is used up; null: nobody is owed an answer */
            due_at: components["schemas"]["Instant"] | null;
            /** @description answered too late, or waits too long */
            is_late: boolean;
            /** @description first, by a person */
            answered_at: components["schemas"]["Instant"] | null;
            ended_at: components["schemas"]["Instant"] | null;
            agent_id: components["schemas"]["Id"] | null;
            agent_name: string | null;
            offered_to_id: components["schemas"]["Id"] | null;
            offered_until: components["schemas"]["Instant"] | null;
            hand_over: components["schemas"]["ChatHandOver"] | null;
            /** @description the first words, numbers masked, at most 80 characters */
            question_masked: string | null;
            /**
             * @description the worst the customer sounded
             * @enum {string}
             */
            tone: "calm" | "tense" | "angry" | "leaving";
            is_mine: boolean;
            may_pick: boolean;
            /** @description it has ended, and its agent has not said yet what came of it */
            needs_result: boolean;
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            /** @description code of the standard */
            result: string | null;
            customer_read_id: components["schemas"]["Id"] | null;
            agent_read_id: components["schemas"]["Id"] | null;
            last_turn_id: components["schemas"]["Id"] | null;
            last_turn_at: components["schemas"]["Instant"] | null;
            last_side: components["schemas"]["ChatSide"] | null;
            /** @description turns of the customer behind agent_read_id, at most 99 */
            unread: number;
            rating: number | null;
            version: number;
        };
        ChatPage: {
            items: components["schemas"]["Chat"][];
            next: string | null;
        };
        ChatQueueState: {
            queue: components["schemas"]["ChatQueueWords"];
            is_open_hours: boolean;
            waiting: number;
            longest_seconds: number;
        };
        ChatResult: {
            code: string;
            name_zh: string;
            name_en: string;
        };
        ChatDesk: {
            /**
             * @description set by duty's own operation
             * @enum {string}
             */
            presence: "offline" | "available" | "busy" | "away";
            chats_max: number;
            /** @description own: those that go on, and those that need a result */
            chats: components["schemas"]["Chat"][];
            offers: components["schemas"]["Chat"][];
            /** @description in own queues, longest first, at most 50 */
            waiting: components["schemas"]["Chat"][];
            /** @description of the scope */
            queues: components["schemas"]["ChatQueueState"][];
            results: components["schemas"]["ChatResult"][];
            /** @description what a record of a chat must hold (4.3.1) */
            needs: string[];
            answer_seconds: number;
            limits: components["schemas"]["ChatLimits"];
        };
        ChatColleague: {
            user_id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            presence: "offline" | "available" | "busy" | "away";
            chats: number;
            chats_max: number;
            may_take: boolean;
        };
        ChatColleagueList: {
            items: components["schemas"]["ChatColleague"][];
        };
        /** @description one of queue and user_id */
        TransferChat: {
            queue?: string;
            user_id?: components["schemas"]["Id"];
            note: string;
        };
        AssignChat: {
            user_id: components["schemas"]["Id"];
        };
        LinkChatTicket: {
            ticket_code: string | null;
        };
        OpenChatTicket: {
            title: string;
            description: string;
            category_id: components["schemas"]["Id"];
        };
        EndChat: {
            result: string;
            /** @description what the customer said to it; without it, their last words */
            answer?: string;
        };
        LookIntoChat: {
            reason: string;
        };
        ChatFigures: {
            opened: number;
            /** @description ended without a person being asked for */
            solved_by_answers: number;
            left_message: number;
            /** @description entered a queue */
            offered: number;
            answered: number;
            answered_in_time: number;
            abandoned: number;
            abandoned_late: number;
            /** @description answered and ended */
            handled: number;
            wait_seconds: number;
            handle_seconds: number;
            rated: number;
            rating_sum: number;
            service_level: number | null;
            abandonment: number | null;
            asa_seconds: number | null;
            aht_seconds: number | null;
            rating: number | null;
        };
        ChatBoardQueue: {
            queue: components["schemas"]["ChatQueueWords"];
            is_open_hours: boolean;
            waiting: number;
            longest_seconds: number;
            /** @description of whoever comes now; null: outside the hours, or nobody can say */
            expected_wait_seconds: number | null;
            talking: number;
            today: components["schemas"]["ChatFigures"];
        };
        ChatBoard: {
            queues: components["schemas"]["ChatBoardQueue"][];
            /** @description who have chats or are there */
            agents: components["schemas"]["ChatColleague"][];
            /** @description longest first, at most 50 */
            waiting: components["schemas"]["Chat"][];
            /** @description worst tone first, then newest, at most 200 */
            talking: components["schemas"]["Chat"][];
            /** @description with the knowledge base now */
            answering: number;
            today: components["schemas"]["ChatFigures"];
            answer_seconds: number;
            level_percent: number;
        };
        ChatInterval: {
            starts_at: components["schemas"]["Instant"];
            figures: components["schemas"]["ChatFigures"];
        };
        ChatIntervals: {
            /** @description those with chats, in order */
            items: components["schemas"]["ChatInterval"][];
            total: components["schemas"]["ChatFigures"];
        };
        CannedReply: {
            canned_reply_id: components["schemas"]["Id"];
            /** @description short, typed by agents: hello */
            code: string;
            language: components["schemas"]["ChatLanguage"];
            text: string;
            used: number;
            changed_at: components["schemas"]["Instant"];
            version: number;
        };
        CannedReplyList: {
            items: components["schemas"]["CannedReply"][];
        };
        NewCannedReply: {
            /** @description small letters, digits, underscore */
            code: string;
            language: components["schemas"]["ChatLanguage"];
            text: string;
            wording_reason?: string;
        };
        ChangeCannedReply: {
            text: string;
            version: number;
            wording_reason?: string;
        };
        Id: string;
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_portal_chats: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPortalChat"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_current_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentPortalChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_chat_turns: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurnPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_in_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayInChat"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rate_portal_chat_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
                turn_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpedByAnswer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_person_in_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    type_in_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_portal_chat_file: {
        parameters: {
            query: {
                file_name: string;
                client_key: string;
            };
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_portal_chat_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leave_portal_chat_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveChatMessage"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPortalChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rate_portal_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_chat_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_chat_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatColleagueList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_chats: {
        parameters: {
            query?: {
                state?: components["schemas"]["ChatState"];
                queue?: string;
                agent_id?: components["schemas"]["Id"];
                customer_id?: components["schemas"]["Id"];
                ticket_id?: components["schemas"]["Id"];
                from?: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_chat_turns: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurnPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_in_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayToCustomer"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_in_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayInChat"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pick_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decline_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    type_in_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    transfer_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    link_chat_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkChatTicket"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_chat_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenChatTicket"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_chat_file: {
        parameters: {
            query: {
                file_name: string;
                client_key: string;
            };
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_chat_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
                file_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    look_into_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookIntoChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTurnPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assign_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                chat_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignChat"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_chat_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_chat_intervals: {
        parameters: {
            query: {
                day: string;
                queue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatIntervals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_canned_replies: {
        parameters: {
            query?: {
                language?: components["schemas"]["ChatLanguage"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReplyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_canned_reply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCannedReply"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_canned_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_reply_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCannedReply"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drop_canned_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                canned_reply_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}
