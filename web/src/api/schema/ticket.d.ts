// Generated from api/ticket.yaml by `npm run api`. Do not edit.
export interface paths {
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues, filters, search */
        get: operations["list_tickets"];
        put?: never;
        /** Intake; the caller becomes owner (1.5.2) */
        post: operations["open_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sizes of the queues */
        get: operations["count_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The life cycle as data */
        get: operations["get_ticket_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The filtered list as a file; 100,000 rows at most */
        get: operations["export_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a draft reminds of, as suggestions; categories by the text model, open tickets that may be the same matter */
        post: operations["suggest_for_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One action or change on many; each succeeds or fails alone */
        post: operations["bulk_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket */
        get: operations["get_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the facts */
        patch: operations["update_ticket"];
        trace?: never;
    };
    "/tickets/{ticket_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One step of the life cycle; each step has its own permission */
        post: operations["act_on_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends as part of another ticket */
        post: operations["merge_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Append-only; newest first */
        get: operations["list_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Internal note */
        post: operations["add_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Words to the customer */
        post: operations["add_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files */
        get: operations["list_attachments"];
        put?: never;
        /** The body is the file; 10 MB at most */
        post: operations["add_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself; customers only public ones of own tickets */
        get: operations["download_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/watchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who follows it */
        get: operations["list_watchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/watchers/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow, or ask a colleague to */
        put: operations["add_watcher"];
        post?: never;
        /** Stop following */
        delete: operations["remove_watcher"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Related tickets */
        get: operations["list_links"];
        put?: never;
        /** Relate to another ticket; no loops of parents */
        post: operations["add_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a relation */
        delete: operations["remove_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I am looking at it; answers who else is (45 s memory); told live as ticket.presence */
        put: operations["announce_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags in use, by beginning */
        get: operations["list_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own and shared saved views */
        get: operations["list_views"];
        put?: never;
        /** Save a filter */
        post: operations["create_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an own view */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me, my services, and the principles of service (1.1.1) */
        get: operations["get_portal_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My requests, newest first */
        get: operations["list_portal_tickets"];
        put?: never;
        /** A new request */
        post: operations["submit_portal_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request */
        get: operations["get_portal_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, public part, oldest first */
        get: operations["list_portal_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the handler; a waiting ticket resumes */
        post: operations["add_portal_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The body is the file */
        post: operations["add_portal_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score the service */
        post: operations["evaluate_portal_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not solved: open it again, within 15 days of closing */
        post: operations["reopen_portal_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No longer needed; only before work has started */
        post: operations["cancel_portal_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what nobody handles yet for oneself, accepting it where nobody has; of many who try one succeeds */
        post: operations["claim_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The route of the standard, and why each of the team was or was not chosen */
        get: operations["list_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock with the sum it comes from, step by step */
        get: operations["get_ticket_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/breach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why a limit was missed and what is promised now; the customer reads it */
        post: operations["explain_breach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/pause_confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that a complaint waits; its clock stands still from when it began to */
        post: operations["confirm_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/clock_correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a stretch of time out of a clock, or put it back */
        post: operations["correct_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/follow_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer was contacted about a bad score; a contact made stops the clock, nobody reached does not */
        post: operations["follow_up_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the open tickets stand: by stage and type, how many past a warning or over the limit, how old */
        get: operations["get_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty_matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for each category at each stage: steps, role, team, limit; gaps where nobody does */
        get: operations["get_duty_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clocks that run, soonest due first; of tickets, and of what else the caller may read */
        get: operations["list_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own waiting reminders of this ticket, soonest first */
        get: operations["list_reminders"];
        put?: never;
        /** Be reminded of this ticket at a time; the bell rings then */
        post: operations["add_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/reminders/{reminder_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** No longer wanted */
        delete: operations["remove_reminder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told about tickets, newest first */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All up to this one are read */
        post: operations["read_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TicketDraft: {
            title: string;
            description?: string;
            /** @description whose open tickets are compared first */
            customer_id?: components["schemas"]["Id"];
            /** @description the draft's own ticket where it is saved already */
            ticket_id?: components["schemas"]["Id"];
        };
        TicketSuggestions: {
            /** @description most confident first */
            categories: {
                category_id: components["schemas"]["Id"];
                /** @description how often such a guess is right */
                confidence: number;
            }[];
            /** @description open tickets within the caller's scope; the customer's own first, then the most similar */
            duplicates: {
                ticket_id: components["schemas"]["Id"];
                code: string;
                title: string;
                state: components["schemas"]["TicketState"];
                similarity: number;
                is_same_customer: boolean;
            }[];
            /** @description null: none has been trained */
            model: {
                trained_at: components["schemas"]["Instant"];
                /** @description by cross-validation */
                accuracy: number;
                example_count: number;
            } | null;
        };
        ClockSummary: {
            clock: components["schemas"]["ClockKind"];
            state: components["schemas"]["ClockState"];
            /** @description 0 calm, 1 and 2 past a warning, 3 over the limit */
            level: number;
            /** @description null: paused */
            due_at: components["schemas"]["Instant"] | null;
        };
        ClockBoard: {
            items: components["schemas"]["ClockBoardLine"][];
            next: string | null;
        };
        ClockBoardLine: {
            /** @enum {string} */
            subject_kind: "ticket" | "task" | "privacy_request" | "privacy_leak_task";
            subject_id: components["schemas"]["Id"];
            code: string | null;
            title_zh: string;
            title_en: string;
            /** @description the page where it is worked on */
            link: string;
            organization_id: components["schemas"]["Id"];
            handler_name: string | null;
            clock: components["schemas"]["ClockSummary"];
            /** @description of kind ticket */
            ticket: components["schemas"]["TicketItem"] | null;
        };
        /** @enum {string} */
        ClockKind: "answer" | "accept" | "respond" | "resolve" | "feedback" | "follow_up" | "statutory";
        /** @enum {string} */
        ClockState: "running" | "paused" | "met" | "breached" | "missed" | "cancelled";
        ClockTerms: {
            limit_seconds: number;
            /** @description code of the standard's calendar */
            calendar: string;
            /** @description code of the standard's rule */
            rule: string;
        };
        ClockLine: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "counted" | "outside_hours" | "paused" | "unconfirmed_pause" | "stopped" | "corrected_out" | "corrected_in";
            counted_seconds: number;
            total_seconds: number;
            terms: components["schemas"]["ClockTerms"];
            reason: string;
            by: string;
        };
        ClockInDetail: {
            clock: components["schemas"]["ClockKind"];
            state: components["schemas"]["ClockState"];
            terms: components["schemas"]["ClockTerms"];
            started_at: components["schemas"]["Instant"];
            ended_at: components["schemas"]["Instant"] | null;
            due_at: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            due_basis: "reached" | "ahead" | "if_resumed_now" | "had_it_not_ended" | "never";
            used_seconds: number;
            rest_from: components["schemas"]["Instant"] | null;
            /** @description due_at is rest_from plus this much working time */
            rest_seconds: number | null;
            is_confirmation_open: boolean;
            lines: components["schemas"]["ClockLine"][];
        };
        ClockOutcome: {
            clock: components["schemas"]["ClockKind"];
            state: components["schemas"]["ClockState"];
            is_broken: boolean;
            limit_seconds: number;
            used_seconds: number;
            due_at: components["schemas"]["Instant"] | null;
            at: components["schemas"]["Instant"];
            /** @description null: not explained */
            reason_code: string | null;
            explanation: string;
            promised_at: components["schemas"]["Instant"] | null;
            explained_by: string;
            explained_at: components["schemas"]["Instant"] | null;
        };
        TicketClocks: {
            /** @description version of the standard that holds for this ticket */
            standard_number: number;
            may_confirm: boolean;
            may_correct: boolean;
            clocks: components["schemas"]["ClockInDetail"][];
            outcomes: components["schemas"]["ClockOutcome"][];
        };
        BreachExplanation: {
            /** @enum {string} */
            clock: "accept" | "respond" | "resolve" | "feedback" | "follow_up" | "statutory";
            reason_code: string;
            explanation: string;
            promised_at: components["schemas"]["Instant"];
            /** @description by which the customer was told */
            channel?: string;
        };
        ClockCorrection: {
            /** @enum {string} */
            clock: "accept" | "respond" | "resolve" | "feedback" | "follow_up";
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            /** @description false: taken out; true: counted again */
            counts: boolean;
            reason: string;
        };
        NewReminder: {
            at: components["schemas"]["Instant"];
            text?: string;
        };
        ReminderList: {
            items: {
                reminder_id: components["schemas"]["Id"];
                at: components["schemas"]["Instant"];
                text: string;
            }[];
        };
        ProcessBoard: {
            as_of: components["schemas"]["Instant"];
            total: number;
            warned: number;
            late: number;
            /** @description only where there are any */
            stages: {
                state: components["schemas"]["TicketState"];
                /** @enum {string} */
                type: "fault" | "complaint" | "consultation" | "change";
                count: number;
                /** @description past a warning, not over the limit */
                warned: number;
                late: number;
                oldest_opened_at: components["schemas"]["Instant"];
                /** @description median time in this stage so far */
                median_seconds: number;
            }[];
            /** @description open tickets by age since they were opened */
            bands: {
                /** @description null: older than all others */
                up_to_days: number | null;
                count: number;
            }[];
        };
        DutyPeople: {
            /** @description null: nobody, up to the root */
            organization_id: components["schemas"]["Id"] | null;
            roles: string[];
            people: number;
            /** @description the unit itself has nobody */
            is_above: boolean;
        };
        DutyMatrix: {
            standard_number: number;
            /** @description cells where nobody does it or nobody answers for it */
            gaps: number;
            /** @description an offered evaluation without an answer ends the ticket after this */
            silence_seconds: number;
            ladder: {
                percent: number;
                role: string;
                name_zh: string;
                name_en: string;
            }[];
            /** @description who approves a complaint's proposal */
            grades: {
                code: string;
                name_zh: string;
                name_en: string;
                approver: string;
            }[];
            rows: {
                category_id: components["schemas"]["Id"];
                parent_id: components["schemas"]["Id"] | null;
                code: string;
                name_zh: string;
                name_en: string;
                type: string;
                /** @description null: stays with who took it in */
                organization_id: components["schemas"]["Id"] | null;
                /** @description of the standard, at the default priority */
                class_code: string;
                /** @description of the standard's limits */
                rule: string;
                cells: {
                    state: components["schemas"]["TicketState"];
                    actions: components["schemas"]["TicketAction"][];
                    permission: string;
                    responsible: components["schemas"]["DutyPeople"];
                    accountable: components["schemas"]["DutyPeople"];
                    /** @enum {string} */
                    gap: "none" | "no_unit" | "unit_inactive" | "nobody";
                    has_no_accountable: boolean;
                    clock: string | null;
                    limit_seconds: number | null;
                    calendar: string | null;
                }[];
            }[];
        };
        FollowUp: {
            /** @description code of the standard's channel */
            channel: string;
            /** @description what the customer said */
            said: string;
            /**
             * @description unreachable: tried, the clock runs on
             * @enum {string}
             */
            result: "content" | "action_agreed" | "unreachable";
        };
        NoticePage: {
            items: {
                notice_id: components["schemas"]["Id"];
                /** @description null: about something else, see details.page */
                ticket_id: components["schemas"]["Id"] | null;
                code: string;
                title: string;
                /** @enum {string} */
                kind: "warning" | "breach" | "ladder" | "bad_score" | "told";
                /** @description of a clock, or zh and en where another part of the product told it */
                details: {
                    zh?: string;
                    en?: string;
                    /** @description where it is to be seen */
                    page?: string;
                    clock?: components["schemas"]["ClockKind"];
                    milestone?: string;
                    percent?: number;
                    role?: string;
                    reached_at?: components["schemas"]["Instant"];
                    due_at?: components["schemas"]["Instant"] | null;
                    told?: string[];
                };
                at: components["schemas"]["Instant"];
                read_at: components["schemas"]["Instant"] | null;
            }[];
            next: components["schemas"]["Id"] | null;
            /** @description counting stops at 1000 */
            unread: number;
        };
        ReadNotices: {
            up_to: components["schemas"]["Id"];
        };
        /** @enum {string} */
        TicketState: "submitted" | "accepted" | "assigned" | "handling" | "waiting" | "resolved" | "fed_back" | "evaluating" | "evaluated" | "closed" | "archived" | "cancelled" | "rejected" | "merged";
        /** @enum {string} */
        TicketAction: "accept" | "assign" | "start" | "wait" | "resume" | "resolve" | "feed_back" | "offer_evaluation" | "evaluate" | "close" | "archive" | "cancel" | "reject" | "reopen" | "merge";
        /** @enum {string} */
        Priority: "low" | "normal" | "high" | "urgent";
        /** @enum {string} */
        CustomerAnswer: "satisfied" | "unsatisfied" | "unreachable";
        /** @description to the handler, who has not accepted it; then the next is asked. null: no offer */
        OfferedUntil: components["schemas"]["Instant"] | null;
        CandidateList: {
            /** @description of the standard, as it holds for this ticket; null: imported */
            route: {
                code: string;
                clause: string;
                /** @description empty: the category's team */
                organization_code: string;
                skills: string[];
                level: number;
                is_auto: boolean;
            } | null;
            organization_id: components["schemas"]["Id"];
            items: components["schemas"]["Candidate"][];
        };
        Candidate: {
            user_id: components["schemas"]["Id"];
            display_name: string;
            /** @enum {string} */
            presence: "offline" | "available" | "busy" | "away";
            /** @description open requests they carry */
            load: number;
            /** @description open requests at most; 0: takes no part */
            capacity: number;
            /** @description how often this ticket was offered to them */
            asked: number;
            last_given_at: components["schemas"]["Instant"] | null;
            /**
             * @description why they were, or were not, chosen; apart: takes no part
             * @enum {string}
             */
            standing: "chosen" | "possible" | "apart" | "unskilled" | "expired" | "absent" | "full";
            missing_skills: string[];
            /** @description would be given it now */
            is_next: boolean;
        };
        /** @description One line of a queue. */
        TicketItem: {
            offered_until: components["schemas"]["OfferedUntil"];
            /** @description of the standard; null: imported */
            class_code: string | null;
            /** @description of a complaint */
            grade: string | null;
            /** @description the one due first */
            clock: components["schemas"]["ClockSummary"] | null;
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["TicketState"];
            priority: components["schemas"]["Priority"];
            category_id: components["schemas"]["Id"];
            channel: string;
            customer_id: components["schemas"]["Id"] | null;
            /** @description masked */
            customer_name: string | null;
            organization_id: components["schemas"]["Id"];
            owner_id: components["schemas"]["Id"] | null;
            owner_name: string | null;
            handler_id: components["schemas"]["Id"] | null;
            handler_name: string | null;
            tags: string[];
            opened_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            version: number;
        };
        TicketPage: {
            items: components["schemas"]["TicketItem"][];
            next: string | null;
            /** @description the search stopped early; next goes on from there */
            is_partial: boolean;
        };
        Ticket: {
            /** @description nobody handles it yet and it is a unit's of the caller */
            can_claim: boolean;
            /** @description of the standard (5.4.4); null: imported */
            route_code: string | null;
            /** @description from one to another after it had found its handler (3.5.3) */
            handover_count: number;
            offered_until: components["schemas"]["OfferedUntil"];
            /** @description of the standard; null: imported */
            class_code: string | null;
            /** @description by a person; the rules no longer change it */
            is_class_set: boolean;
            /** @description of a complaint */
            grade: string | null;
            /** @description why it has this grade: regulator, media, vip ... */
            grade_flags: string[];
            /** @description the one due first */
            clock: components["schemas"]["ClockSummary"] | null;
            /** @description of the standard's reasons to wait */
            waiting_code: string | null;
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            description: string;
            state: components["schemas"]["TicketState"];
            priority: components["schemas"]["Priority"];
            category_id: components["schemas"]["Id"];
            channel: string;
            customer_id: components["schemas"]["Id"] | null;
            /** @description masked */
            customer_name: string | null;
            held_service_id: components["schemas"]["Id"] | null;
            organization_id: components["schemas"]["Id"];
            /** @description first asked, accountable to the end */
            owner_id: components["schemas"]["Id"] | null;
            owner_name: string | null;
            handler_id: components["schemas"]["Id"] | null;
            handler_name: string | null;
            tags: string[];
            opened_at: components["schemas"]["Instant"];
            accepted_at: components["schemas"]["Instant"] | null;
            started_at: components["schemas"]["Instant"] | null;
            resolved_at: components["schemas"]["Instant"] | null;
            fed_back_at: components["schemas"]["Instant"] | null;
            evaluation_offered_at: components["schemas"]["Instant"] | null;
            evaluated_at: components["schemas"]["Instant"] | null;
            closed_at: components["schemas"]["Instant"] | null;
            updated_at: components["schemas"]["Instant"];
            waiting_reason: string | null;
            result: string | null;
            cause: string | null;
            customer_answer: components["schemas"]["CustomerAnswer"] | null;
            evaluation_score: number | null;
            evaluation_comment: string | null;
            reopen_count: number;
            merged_into_id: components["schemas"]["Id"] | null;
            external_reference: string | null;
            attachment_count: number;
            /** @description to the caller, now */
            allowed_actions: components["schemas"]["TicketAction"][];
            version: number;
        };
        NewTicket: {
            title: string;
            description?: string;
            category_id: components["schemas"]["Id"];
            /** @description absent: of the category */
            priority?: components["schemas"]["Priority"];
            channel: string;
            customer_id?: components["schemas"]["Id"] | null;
            held_service_id?: components["schemas"]["Id"] | null;
            /** @description absent: of the category, else of the caller */
            organization_id?: components["schemas"]["Id"];
            tags?: string[];
            /** @description links the new ticket as a child */
            parent_id?: components["schemas"]["Id"];
            /** @description accept at once as owner */
            is_accepted?: boolean;
        };
        TicketChange: {
            version: number;
            title?: string;
            description?: string;
            category_id?: components["schemas"]["Id"];
            priority?: components["schemas"]["Priority"];
            customer_id?: components["schemas"]["Id"] | null;
            held_service_id?: components["schemas"]["Id"] | null;
            tags?: string[];
            /** @description of the standard, with a reason; empty: what its rules say */
            class_code?: string;
            /** @description why the class is changed */
            reason?: string;
        };
        Act: {
            action: components["schemas"]["TicketAction"];
            /** @description of the ticket as seen; a newer one answers 409 ticket.version_conflict */
            version: number;
            /** @description assign */
            organization_id?: components["schemas"]["Id"];
            /** @description assign */
            handler_id?: components["schemas"]["Id"] | null;
            /** @description wait, cancel, reject, reopen: required; assign of a ticket already in work: required */
            reason?: string;
            /** @description wait: of the standard's reasons; without one time runs on */
            reason_code?: string;
            /** @description resolve: required */
            result?: string;
            /** @description resolve */
            cause?: string;
            /** @description feed_back, offer_evaluation: how the customer was told */
            channel?: string;
            /** @description feed_back: required */
            customer_answer?: components["schemas"]["CustomerAnswer"];
            /** @description feed_back */
            note?: string;
            /** @description evaluate: required */
            score?: number;
            /** @description evaluate */
            comment?: string;
        };
        BulkTarget: {
            ticket_id: components["schemas"]["Id"];
            version: number;
        };
        BulkAct: {
            tickets: components["schemas"]["BulkTarget"][];
            action?: components["schemas"]["TicketAction"];
            organization_id?: components["schemas"]["Id"];
            handler_id?: components["schemas"]["Id"] | null;
            reason?: string;
            /** @description instead of an action */
            priority?: components["schemas"]["Priority"];
            add_tags?: string[];
        };
        BulkOutcome: {
            ticket_id: components["schemas"]["Id"];
            is_done: boolean;
            /** @description error code */
            code: string | null;
            detail: string | null;
        };
        BulkResult: {
            items: components["schemas"]["BulkOutcome"][];
            done: number;
            refused: number;
        };
        MergeTicket: {
            into_ticket_id: components["schemas"]["Id"];
            version: number;
            reason: string;
        };
        TimelineEntry: {
            entry_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /**
             * @description told: by another part of the product; details hold zh and en
             * @enum {string}
             */
            kind: "opened" | "moved" | "changed" | "note" | "reply" | "attachment" | "link" | "unlink" | "merged" | "watch" | "imported" | "clock" | "promise" | "pause_confirmed" | "clock_corrected" | "follow_up" | "told";
            actor_id: components["schemas"]["Id"] | null;
            actor_name: string;
            /** @description the customer sees it */
            is_public: boolean;
            action: components["schemas"]["TicketAction"] | null;
            from_state: components["schemas"]["TicketState"] | null;
            to_state: components["schemas"]["TicketState"] | null;
            text: string;
            details: {
                [key: string]: unknown;
            };
        };
        TimelinePage: {
            items: components["schemas"]["TimelineEntry"][];
            next: string | null;
        };
        NewNote: {
            text: string;
        };
        NewReply: {
            text: string;
            channel?: string;
            /** @description why words stand that are not said to customers (4.1.1); audited */
            wording_reason?: string;
        };
        Attachment: {
            attachment_id: components["schemas"]["Id"];
            file_name: string;
            /** @description sniffed from the content */
            media_type: string;
            size: number;
            sha256: string;
            added_by: string;
            added_at: components["schemas"]["Instant"];
            is_public: boolean;
        };
        AttachmentList: {
            items: components["schemas"]["Attachment"][];
        };
        Watcher: {
            user_id: components["schemas"]["Id"];
            display_name: string;
        };
        WatcherList: {
            items: components["schemas"]["Watcher"][];
        };
        /** @enum {string} */
        LinkKind: "parent" | "child" | "duplicate_of" | "has_duplicate" | "caused_by" | "causes" | "related";
        Link: {
            link_id: components["schemas"]["Id"];
            /** @description what the other ticket is to this one */
            kind: components["schemas"]["LinkKind"];
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["TicketState"];
        };
        LinkList: {
            items: components["schemas"]["Link"][];
        };
        NewLink: {
            kind: components["schemas"]["LinkKind"];
            ticket_id?: components["schemas"]["Id"];
            /** @description instead of ticket_id */
            code?: string;
        };
        Presence: {
            is_typing: boolean;
        };
        Viewer: {
            user_id: components["schemas"]["Id"];
            display_name: string;
            is_typing: boolean;
        };
        ViewerList: {
            items: components["schemas"]["Viewer"][];
        };
        TicketCounts: {
            mine: number;
            team: number;
            unassigned: number;
            waiting: number;
            /** @description resolved, customer not told yet */
            to_feed_back: number;
            watching: number;
            all_open: number;
            /** @description counting stops here */
            count_max: number;
        };
        TagList: {
            items: string[];
        };
        SavedView: {
            view_id: components["schemas"]["Id"];
            name: string;
            /** @description the query of list_tickets */
            filter: {
                [key: string]: unknown;
            };
            is_shared: boolean;
            is_own: boolean;
            position: number;
        };
        SavedViewList: {
            items: components["schemas"]["SavedView"][];
        };
        NewSavedView: {
            name: string;
            filter: {
                [key: string]: unknown;
            };
            is_shared?: boolean;
        };
        FlowStep: {
            from: components["schemas"]["TicketState"];
            action: components["schemas"]["TicketAction"];
            to: components["schemas"]["TicketState"];
            permission: string;
        };
        TicketFlow: {
            states: components["schemas"]["TicketState"][];
            steps: components["schemas"]["FlowStep"][];
        };
        PortalProfile: {
            customer_id: components["schemas"]["Id"];
            name: string;
            /** @enum {string} */
            segment: "vip" | "ordinary" | "new";
            services: components["schemas"]["PortalService"][];
            principles_zh: string[];
            principles_en: string[];
        };
        PortalService: {
            held_service_id: components["schemas"]["Id"];
            /** @description kind and masked number */
            label: string;
        };
        PortalItem: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["TicketState"];
            category_id: components["schemas"]["Id"];
            opened_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            needs_evaluation: boolean;
        };
        PortalPage: {
            items: components["schemas"]["PortalItem"][];
            next: string | null;
        };
        PortalTicket: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            description: string;
            state: components["schemas"]["TicketState"];
            category_id: components["schemas"]["Id"];
            channel: string;
            opened_at: components["schemas"]["Instant"];
            resolved_at: components["schemas"]["Instant"] | null;
            closed_at: components["schemas"]["Instant"] | null;
            /** @description role, not the name */
            handler_role: string | null;
            /** @description by when the customer may expect the next things (1.1.2); a new time after a delay was explained (3.5.4) */
            promises: {
                /** @enum {string} */
                clock: "accept" | "respond" | "resolve" | "feedback";
                /** @description null: it stands still */
                due_at: components["schemas"]["Instant"] | null;
                is_restated: boolean;
                is_late: boolean;
            }[];
            /** @description once told */
            result: string | null;
            evaluation_score: number | null;
            evaluation_comment: string | null;
            can_reply: boolean;
            can_evaluate: boolean;
            can_reopen: boolean;
            can_cancel: boolean;
            version: number;
        };
        PortalEntry: {
            entry_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "opened" | "moved" | "reply" | "attachment" | "merged" | "promise" | "told";
            is_mine: boolean;
            actor_role: string | null;
            to_state: components["schemas"]["TicketState"] | null;
            text: string;
            attachment_id: components["schemas"]["Id"] | null;
            /** @description of a delay that is explained */
            promised_at: components["schemas"]["Instant"] | null;
            /** @description of kind told, else null */
            said: {
                zh: string;
                en: string;
            } | null;
        };
        PortalTimeline: {
            items: components["schemas"]["PortalEntry"][];
            next: string | null;
        };
        PortalRequest: {
            title: string;
            description?: string;
            category_id: components["schemas"]["Id"];
            held_service_id?: components["schemas"]["Id"] | null;
        };
        PortalReply: {
            text: string;
        };
        PortalEvaluation: {
            score: number;
            comment?: string;
        };
        PortalReason: {
            reason: string;
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
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
    list_tickets: {
        parameters: {
            query?: {
                q?: string;
                queue?: "mine" | "team" | "unassigned" | "waiting" | "to_feed_back" | "watching" | "all_open" | "all";
                state?: components["schemas"]["TicketState"][];
                priority?: components["schemas"]["Priority"][];
                /** @description with everything below it */
                category_id?: components["schemas"]["Id"];
                /** @description of the category */
                type?: "fault" | "complaint" | "consultation" | "change";
                channel?: string;
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
                handler_id?: components["schemas"]["Id"];
                owner_id?: components["schemas"]["Id"];
                customer_id?: components["schemas"]["Id"];
                tag?: string;
                /** @description how the customer sounds (4.5.3) */
                tone?: ("tense" | "angry" | "leaving")[];
                opened_from?: components["schemas"]["Instant"];
                opened_to?: components["schemas"]["Instant"];
                sort?: "priority" | "newest" | "oldest" | "updated";
                after?: string;
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
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_tickets: {
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
                    "application/json": components["schemas"]["TicketCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ticket_flow: {
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
                    "application/json": components["schemas"]["TicketFlow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_tickets: {
        parameters: {
            query: {
                q?: string;
                queue?: "mine" | "team" | "unassigned" | "waiting" | "to_feed_back" | "watching" | "all_open" | "all";
                state?: components["schemas"]["TicketState"][];
                priority?: components["schemas"]["Priority"][];
                /** @description with everything below it */
                category_id?: components["schemas"]["Id"];
                /** @description of the category */
                type?: "fault" | "complaint" | "consultation" | "change";
                channel?: string;
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
                handler_id?: components["schemas"]["Id"];
                owner_id?: components["schemas"]["Id"];
                customer_id?: components["schemas"]["Id"];
                tag?: string;
                /** @description how the customer sounds (4.5.3) */
                tone?: ("tense" | "angry" | "leaving")[];
                opened_from?: components["schemas"]["Instant"];
                opened_to?: components["schemas"]["Instant"];
                format: "csv" | "xlsx";
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
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suggest_for_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketDraft"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSuggestions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bulk_act: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAct"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    merge_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTicket"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_timeline: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_attachment: {
        parameters: {
            query: {
                file_name: string;
                is_public?: boolean;
            };
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
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
    list_watchers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_watcher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                user_id: string;
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
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_watcher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                user_id: string;
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
                    "application/json": components["schemas"]["WatcherList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["LinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
                link_id: string;
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
                    "application/json": components["schemas"]["LinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    announce_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Presence"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_tags: {
        parameters: {
            query?: {
                q?: string;
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
                    "application/json": components["schemas"]["TagList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_views: {
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
                    "application/json": components["schemas"]["SavedViewList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
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
    get_portal_profile: {
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
                    "application/json": components["schemas"]["PortalProfile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_tickets: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                scope?: "open" | "ended" | "all";
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
                    "application/json": components["schemas"]["PortalPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    submit_portal_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalRequest"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_portal_timeline: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ticket_id: string;
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
                    "application/json": components["schemas"]["PortalTimeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_portal_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalReply"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_portal_attachment: {
        parameters: {
            query: {
                file_name: string;
            };
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    evaluate_portal_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalEvaluation"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reopen_portal_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalReason"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_portal_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalReason"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    claim_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["CandidateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ticket_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["TicketClocks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explain_breach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachExplanation"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketClocks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["TicketClocks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    correct_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockCorrection"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketClocks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    follow_up_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUp"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketClocks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_process: {
        parameters: {
            query?: {
                /** @description with everything below it */
                organization_id?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ProcessBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duty_matrix: {
        parameters: {
            query?: {
                /** @description of teams within it */
                organization_id?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["DutyMatrix"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_clocks: {
        parameters: {
            query?: {
                organization_id?: components["schemas"]["Id"];
                handler_id?: components["schemas"]["Id"];
                level?: number;
                is_paused?: boolean;
                after?: string;
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
                    "application/json": components["schemas"]["ClockBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReminder"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
                reminder_id: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_notices: {
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
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
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
