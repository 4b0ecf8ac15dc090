export { type NewNotice, notify, notifyClerks, notifyRoles } from './notify.ts';
